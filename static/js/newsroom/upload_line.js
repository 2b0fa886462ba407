// One file's line: its name, how far it has come, what became of it, and buttons to stop it or try it again.

const RUNNING = ["waiting", "sending", "making", "pausing"];
const AGAIN = ["pausing", "lost", "held", "cancelled"]; // and what was refused for what is said about all of them

export function lineFor(section, file, { cancel, retry }) {
  const words = section.dataset;
  const item = section.querySelector("[data-uploader-line]").content.firstElementChild.cloneNode(true);
  const part = (name) => item.querySelector(`[data-line-${name}]`);
  part("name").textContent = file.name;
  part("progress").setAttribute("aria-label", file.name);
  for (const [name, deed] of [["cancel", cancel], ["retry", retry]]) {
    part(name).setAttribute("aria-label", `${part(name).textContent.trim()}: ${file.name}`);
    part(name).addEventListener("click", deed);
  }
  const list = section.querySelector("[data-uploader-list]");
  list.hidden = false;
  list.append(item);
  return {
    show: (job) => show(part, item, job, words),
    offerRemoval: (remove) => offerRemoval(part("leave"), part("state"), remove, words),
  };
}

function show(part, item, job, words) {
  const bar = part("progress");
  bar.hidden = !RUNNING.includes(job.state);
  if (job.state === "making") bar.removeAttribute("value");
  else bar.value = job.share ?? 0;
  part("state").textContent = sentence(job, words);
  item.classList.toggle("uploader__item--failed", ["refused", "lost", "held"].includes(job.state));
  item.classList.toggle("uploader__item--done", job.state === "done");
  setHidden(part("cancel"), part("retry"), !RUNNING.includes(job.state));
  setHidden(part("retry"), part("cancel"), !AGAIN.includes(job.state) && !job.answer?.again);
}

// A button that goes takes the keyboard's place with it: the other one, if it is there, gets it.
function setHidden(button, other, hidden) {
  const had = document.activeElement === button;
  button.hidden = hidden;
  if (had && hidden && !other.hidden) other.focus();
}

function sentence(job, words) {
  if (job.state === "done") return job.twice ? words.twice : job.answer.note || words.done;
  if (job.state === "refused") return job.answer.error;
  if (job.state === "pausing") return words.pausing.replace("{seconds}", job.pause);
  return words[navigator.onLine || job.state !== "waiting" ? job.state : "offline"];
}

// The very same picture is in the library already: it is used, unless the editor would rather not.
function offerRemoval(button, state, remove, words) {
  button.hidden = false;
  button.addEventListener("click", () => {
    remove();
    button.hidden = true;
    state.textContent = words.notUsed;
  }, { once: true });
}
