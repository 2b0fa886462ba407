// Several pictures at once: chosen or dropped, sent one after the other, each with its progress and its own answer.

import { keepCards, showCard } from "./cards.js";

for (const uploader of document.querySelectorAll("[data-uploader]")) start(uploader);

function start(uploader) {
  const words = uploader.dataset;
  const form = uploader.closest("form");
  const queue = { waiting: [], pictures: [], total: 0, done: 0, busy: false };
  const input = uploader.querySelector("[data-uploader-files]");
  const take = (files) => {
    for (const file of files) enqueue(uploader, queue, file);
    work(uploader, queue);
  };
  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = ""; // or they would be sent with the form once more
  });
  acceptDrops(uploader, take);
  form.addEventListener("submit", (event) => holdBack(event, uploader, queue), true);
  form.querySelector("[data-without-script]")?.setAttribute("hidden", "");
  if (words.into) keepCards(document.getElementById(`${words.into}-group`), words.cards);
}

function acceptDrops(uploader, take) {
  const over = (is) => uploader.classList.toggle("uploader--over", is);
  uploader.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    over(true);
  });
  uploader.addEventListener("dragleave", () => over(false));
  uploader.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    take([...event.dataTransfer.files]);
  });
}

// A form that leaves in the middle would leave pictures behind.
function holdBack(event, uploader, queue) {
  if (!queue.busy) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const summary = uploader.querySelector("[data-uploader-summary]");
  summary.textContent = uploader.dataset.wait;
  summary.scrollIntoView({ block: "center" });
}

function enqueue(uploader, queue, file) {
  const list = uploader.querySelector("[data-uploader-list]");
  const item = document.createElement("li");
  item.className = "uploader__item";
  item.innerHTML = '<span class="uploader__name"></span> <progress max="1" value="0"></progress> <span class="uploader__state"></span>';
  item.children[0].textContent = file.name;
  item.children[1].setAttribute("aria-label", file.name);
  list.hidden = false;
  list.append(item);
  say(item, uploader.dataset.waiting);
  queue.waiting.push({ file, item });
  queue.total += 1;
}

async function work(uploader, queue) {
  if (queue.busy) return;
  queue.busy = true;
  while (queue.waiting.length) {
    const job = queue.waiting.shift();
    settle(uploader, queue, job, await send(uploader, job));
  }
  queue.busy = false;
  sumUp(uploader, queue);
}

// Not fetch(): it cannot tell how much of a file has gone.
function send(uploader, { file, item }) {
  const words = uploader.dataset;
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append("csrfmiddlewaretoken", uploader.closest("form").elements.csrfmiddlewaretoken.value);
  form.append("credit", uploader.querySelector("[data-uploader-credit]").value);
  form.append("file", file);
  say(item, words.sending);
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) item.querySelector("progress").value = event.loaded / event.total;
  });
  request.upload.addEventListener("load", () => say(item, words.making));
  return new Promise((resolve) => {
    request.addEventListener("load", () => resolve(request.response || { error: words.loggedOut, again: true }));
    request.addEventListener("error", () => resolve({ error: words.unreachable, again: true }));
    request.open("POST", words.address);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.send(form);
  });
}

function settle(uploader, queue, job, answer) {
  job.item.querySelector("progress").hidden = true;
  job.item.classList.toggle("uploader__item--failed", Boolean(answer.error));
  say(job.item, answer.error || answer.note || uploader.dataset.done);
  if (answer.error) {
    if (answer.again) offerRetry(uploader, queue, job);
    return;
  }
  queue.done += 1;
  queue.pictures.push(answer.picture);
  if (uploader.dataset.into) addRow(uploader.dataset.into, answer.picture);
}

function offerRetry(uploader, queue, job) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "row-order__button";
  button.textContent = uploader.dataset.retry;
  button.addEventListener("click", () => {
    button.remove();
    job.item.classList.remove("uploader__item--failed");
    job.item.querySelector("progress").hidden = false;
    queue.waiting.push(job);
    work(uploader, queue);
  });
  job.item.append(button);
}

function addRow(prefix, picture) {
  document.querySelector(`#${prefix}-group .add-row a`).click();
  const row = document.getElementById(`${prefix}-empty`).previousElementSibling;
  const select = row.querySelector("select[name$='-picture']");
  select.append(new Option(picture.name, picture.id, true, true));
  showCard(row, picture);
  window.django.jQuery(select).trigger("change"); // Django's scripts listen through jQuery
}

function sumUp(uploader, queue) {
  const summary = uploader.querySelector("[data-uploader-summary]");
  summary.textContent = uploader.dataset.summary.replace("{done}", queue.done).replace("{total}", queue.total);
  const next = uploader.querySelector("[data-uploader-next]");
  if (!next || !queue.pictures.length) return;
  next.href = `${uploader.dataset.next}?${queue.pictures.map((picture) => `id=${picture.id}`).join("&")}`;
  next.hidden = false;
  next.focus();
}

function say(item, text) {
  item.querySelector(".uploader__state").textContent = text;
}
