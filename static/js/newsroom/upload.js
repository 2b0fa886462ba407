// Several pictures at once: chosen or dropped on [data-uploader], sent by a queue, each with its own line and answer.
// What has arrived goes into the gallery's rows (data-into) or into the grid of pictures to describe (data-grid).

import { keepCards } from "./cards.js";
import { addGalleryRow, galleryRoom } from "./upload_gallery.js";
import { addGridItem } from "./upload_grid.js";
import { lineFor } from "./upload_line.js";
import { Queue } from "./upload_queue.js";
import { renewToken, sender } from "./upload_send.js";
import { summary } from "./upload_summary.js";

for (const section of document.querySelectorAll("[data-uploader]")) start(section);

function start(section) {
  const words = section.dataset;
  const form = section.closest("form");
  const told = summary(section);
  const uploader = { section, words, form, told, ids: new Set(), place: words.into ? galleryOf(words.into) : gridOf(form) };
  const changed = (job) => show(uploader, queue, job);
  const queue = new Queue({ send: sender(section), changed, signedIn: () => renewToken(section) });
  const input = section.querySelector("[data-uploader-files]");
  input.addEventListener("change", () => {
    take(uploader, queue, [...input.files]);
    input.value = ""; // or they would be sent with the form once more
  });
  acceptDrops(section, (files) => take(uploader, queue, files));
  guard(uploader, queue);
  told.onRetryAll(() => queue.retryAll());
  told.onCancelAll(() => queue.cancelAll());
  told.onGoOn(() => uploader.place.first?.focus());
  form.querySelector("[data-without-script]")?.setAttribute("hidden", "");
  if (words.into) keepCards(document.getElementById(`${words.into}-group`), words.cards);
}

// Where pictures go: `room()` for how many, `add(picture, answer)` answers what focus and removal go to.
function galleryOf(prefix) {
  return { room: () => galleryRoom(prefix), add: (picture) => addGalleryRow(prefix, picture), full: "galleryFull", first: null };
}

function gridOf(form) {
  const grid = form.querySelector("[data-grid]");
  const room = () => Number(grid.dataset.grid) - grid.children.length;
  return { room, add: (_picture, answer) => addGridItem(grid, answer.item), full: "tooMany", first: null };
}

function take(uploader, queue, files) {
  const { place, words, told } = uploader;
  const most = Math.min(Number(words.most), place.room() - queue.underWay());
  const leftOut = files.slice(Math.max(0, most)).length;
  const sentence = place.room() < Number(words.most) ? place.full : "tooMany";
  told.leftOut(leftOut, words[leftOut === 1 ? `${sentence}One` : sentence]);
  for (const file of files.slice(0, Math.max(0, most))) {
    const job = { file };
    job.line = lineFor(uploader.section, file, { cancel: () => queue.cancel(job), retry: () => queue.retry(job) });
    queue.add(job);
  }
}

// Called whenever something about a job is new.
function show(uploader, queue, job) {
  addInOrder(uploader, queue);
  job.line.show(job);
  uploader.told.show(queue);
}

// In the order in which they were chosen, whichever came first: one waits for those before it that are under way.
function addInOrder(uploader, queue) {
  for (const job of queue.jobs) {
    if (queue.isUnderWay(job)) return;
    if (job.state === "done" && !job.added) arrived(uploader, job);
  }
}

// The same file chosen twice, or one whose answer was lost on the way, is one picture.
function arrived(uploader, job) {
  const { picture } = job.answer;
  if (job.isSentAgain) job.answer.note = ""; // it is there because the first answer never came
  job.twice = uploader.ids.has(picture.id);
  job.added = true;
  job.line.show(job);
  if (job.twice) return;
  uploader.ids.add(picture.id);
  const { focus, remove } = uploader.place.add(picture, job.answer);
  uploader.place.first ??= focus;
  if (job.answer.note) {
    job.line.offerRemoval(() => {
      remove();
      uploader.ids.delete(picture.id);
    });
  }
}

function acceptDrops(section, take) {
  const over = (is) => section.classList.toggle("uploader--over", is);
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  section.addEventListener("dragover", (event) => over(hasFiles(event)));
  section.addEventListener("dragleave", () => over(false));
  section.addEventListener("drop", (event) => {
    over(false);
    if (hasFiles(event)) take([...event.dataTransfer.files]);
  });
  // Beside the mark a browser would open the file in place of the page, and what was typed would be gone.
  for (const name of ["dragover", "drop"]) {
    window.addEventListener(name, (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
  }
}

// A page that is left in the middle would leave pictures behind.
function guard({ form, told }, queue) {
  form.addEventListener("submit", (event) => {
    if (!queue.underWay()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    told.wait();
  }, true);
  window.addEventListener("beforeunload", (event) => {
    if (queue.underWay()) event.preventDefault();
  });
}
