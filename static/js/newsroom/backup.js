// Keeps what is typed in this browser until it is saved, and offers it when the form is opened without it:
// [data-backup] stands inside the form, holds the article's number (nothing for a new one), and becomes the offer.
import { offer } from "./backup_offer.js";
import { read, write } from "./backup_fields.js";
import { drop, keep, keptOf, lastSent, rememberSent } from "./backup_store.js";

const AFTER_TYPING = 800; // milliseconds
const DEEDS = ["input", "change", "click", "keyup"]; // the lists that drop down tell of nothing but a click

for (const box of document.querySelectorAll("[data-backup]")) watch(box, box.closest("form"));

function watch(box, form) {
  const page = {
    owner: `${box.dataset.user}:${box.dataset.backup || "new"}`,
    version: Number(form.elements.seen_version.value || 0),
    mine: "mine" in box.dataset,
    // A form that comes back with errors or a conflict holds what is not saved yet.
    unsaved: document.querySelector(".errornote") !== null,
  };
  settle(page, form);
  const kept = keptOf(page.owner).filter((each) => differs(each.fields, read(form)));
  const key = `${page.owner}:${Date.now()}`;
  keepWhatIsTyped(page, form, key);
  if (kept.length && !page.unsaved) offer(box, { kept: kept[0], newer: kept[0].version < page.version }, {
    restore: () => {
      write(form, kept[0].fields);
      keep(key, page.version, read(form));
      drop(kept[0].key);
    },
    discard: () => drop(kept[0].key),
  });
}

// What this tab sent last is either saved, and not needed, or shown in the form again, and kept anew.
function settle(page, form) {
  const sent = lastSent();
  if (!sent) return;
  const saved = page.mine && (sent.owner === page.owner
    ? page.version > sent.version
    : sent.owner.endsWith(":new") && page.version === 1 && sent.title === form.elements.title?.value.trim());
  if (saved || (page.unsaved && sent.owner === page.owner)) {
    drop(sent.key);
    rememberSent(null);
  }
}

function keepWhatIsTyped(page, form, key) {
  const opened = JSON.stringify(read(form));
  let waiting;
  const now = () => {
    clearTimeout(waiting);
    const fields = read(form);
    if (page.unsaved || JSON.stringify(fields) !== opened) keep(key, page.version, fields);
    else drop(key);
  };
  for (const deed of DEEDS) {
    document.addEventListener(deed, () => {
      clearTimeout(waiting);
      waiting = setTimeout(now, AFTER_TYPING);
    });
  }
  window.addEventListener("pagehide", now);
  form.addEventListener("submit", () => {
    now();
    rememberSent({ key, owner: page.owner, version: page.version, title: form.elements.title?.value.trim() });
  });
  if (page.unsaved) now();
}

function differs(kept, shown) {
  return Object.entries(kept).some(([name, field]) => JSON.stringify(field) !== JSON.stringify(shown[name]));
}
