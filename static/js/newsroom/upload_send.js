// Sends one file with the facts that all share, and says what kind of answer came:
// taken (with the picture), refused (with a sentence), again (the connection, or a server that is busy) or signedOut.

const STALLED = 45; // seconds without a single byte leaving: the connection is gone, though nobody said so
const ANSWERED = 180; // seconds for a busy server to make a large picture ready
const TRY_AGAIN = [0, 408, 425, 429];
// Not read as a document: that would apply the page's styles under this page's policy.
const TOKEN = /name="csrfmiddlewaretoken" value="([^"]+)"/;

// `send(job, tell)` for the files of one page.
export function sender(section) {
  return async (job, tell) => {
    const answer = await post(section, job, tell);
    if (answer.kind !== "signedOut" || !(await renewToken(section))) return answer;
    return post(section, job, tell); // somebody signed in meanwhile, in another tab
  };
}

// Not fetch(): it cannot tell how much of a file has gone.
function post(section, job, tell) {
  const request = new XMLHttpRequest();
  job.abort = () => request.abort();
  let timer;
  const within = (seconds) => {
    clearTimeout(timer);
    timer = setTimeout(() => request.abort(), seconds * 1000);
  };
  request.upload.addEventListener("progress", (event) => {
    within(STALLED);
    if (event.lengthComputable) tell({ share: event.loaded / event.total });
  });
  request.upload.addEventListener("load", () => {
    within(ANSWERED);
    tell({ state: "making", wasSent: true });
  });
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => {
      clearTimeout(timer);
      resolve(understood(request, section.dataset));
    });
    request.open("POST", section.dataset.address);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    within(STALLED);
    request.send(body(section, job.file));
  });
}

function body(section, file) {
  const sent = new FormData();
  const inputs = [...section.querySelectorAll("[data-uploader-facts] :is(input, select, textarea)")];
  for (const input of inputs) {
    if (input.type !== "checkbox" || input.checked) sent.append(input.name.slice(section.dataset.prefix.length), input.value);
  }
  sent.append("csrfmiddlewaretoken", section.closest("form").elements.csrfmiddlewaretoken.value);
  if (!section.dataset.into) sent.append("item", "1");
  sent.append("file", file);
  return sent;
}

function understood({ status, response }, words) {
  if (TRY_AGAIN.includes(status) || status >= 500) return { kind: "again" };
  if (response?.picture) return { kind: "taken", ...response };
  if (status === 413) return { kind: "refused", error: response?.error ?? words.tooLarge };
  if (response?.error) return { kind: "refused", error: response.error };
  return { kind: "signedOut" };
}

// Whether somebody is signed in, and if so with forms that are taken again.
// Signing in gives every form of the browser a new secret, which the forms of this page do not know yet.
export async function renewToken(section) {
  try {
    const answer = await fetch(section.dataset.renew, { headers: { Accept: "text/html" }, redirect: "error" });
    const token = TOKEN.exec(await answer.text())?.[1];
    if (!answer.ok || !token) return false;
    for (const input of document.querySelectorAll("[name=csrfmiddlewaretoken]")) input.value = token;
    return true;
  } catch {
    return false;
  }
}
