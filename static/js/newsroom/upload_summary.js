// How it goes with all of the files, in words: seen at once, and read aloud with pauses so that it can be listened to.

const PAUSE = 5; // seconds between two sentences that a screen reader reads aloud

export function summary(section) {
  const words = section.dataset;
  const part = (name) => section.querySelector(`[data-uploader-${name}]`);
  const say = slowly((text) => {
    part("summary").textContent = text;
  });
  const button = (name) => (deed) => part(name).addEventListener("click", deed);
  return {
    onRetryAll: button("retry-all"),
    onCancelAll: button("cancel-all"),
    onGoOn: button("go-on"),
    show(queue) {
      const underWay = queue.underWay();
      const done = queue.in("done").length;
      say(sentence(queue, words), { now: !underWay });
      part("retry-all").hidden = queue.in("lost", "held", "pausing").length < 2;
      part("cancel-all").hidden = underWay < 2;
      part("go-on").hidden = Boolean(underWay) || !done;
      part("signed-out").hidden = !queue.in("held").length;
      section.closest("form").classList.toggle("is-uploading", Boolean(underWay));
    },
    leftOut(count, sentence) {
      part("left-out").textContent = count ? sentence.replace("{count}", count) : "";
    },
    wait() {
      part("left-out").textContent = words.wait;
      part("left-out").scrollIntoView({ block: "center" });
    },
  };
}

function sentence(queue, words) {
  const failed = queue.in("refused", "lost", "held").length;
  const total = queue.jobs.length - queue.in("cancelled").length;
  const parts = [words.summary.replace("{done}", queue.in("done").length).replace("{total}", total)];
  if (failed) parts.push(words.failed.replace("{count}", failed));
  if (!navigator.onLine) parts.push(words.offline);
  return parts.join(" ");
}

function slowly(say) {
  let last = 0;
  let timer;
  return (text, { now }) => {
    clearTimeout(timer);
    const wait = now ? 0 : Math.max(0, last + PAUSE * 1000 - Date.now());
    timer = setTimeout(() => {
      last = Date.now();
      say(text);
    }, wait);
  };
}
