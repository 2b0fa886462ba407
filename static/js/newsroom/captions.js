// "Same caption for the next picture": a button below each caption within [data-captions], also of what is added later.
// It writes the caption into the next one, unless something stands there, and goes on to it.

const ITEM = ".picture-grid__item, .inline-related:not(.empty-form)";
const CAPTION = "[name$='-caption']";

for (const list of document.querySelectorAll("[data-captions]")) {
  addButtons(list);
  new MutationObserver(() => addButtons(list)).observe(list, { childList: true, subtree: true });
}

function addButtons(list) {
  for (const item of list.querySelectorAll(ITEM)) {
    const caption = item.querySelector(CAPTION);
    if (caption && !item.querySelector("[data-same-caption]")) addButton(list, item, caption);
  }
}

function addButton(list, item, caption) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "uploader__button same-caption";
  button.dataset.sameCaption = "";
  button.textContent = list.dataset.captions;
  button.addEventListener("click", () => copy(caption, nextOf(list, item)?.querySelector(CAPTION)));
  caption.closest(".picture-grid__field, .form-row").append(button);
}

function copy(caption, next) {
  if (!next) return;
  if (!next.value) {
    next.value = caption.value;
    for (const name of ["input", "change"]) next.dispatchEvent(new Event(name, { bubbles: true }));
  }
  next.focus();
}

function nextOf(list, item) {
  const items = [...list.querySelectorAll(ITEM)];
  return items[items.indexOf(item) + 1];
}
