// Opens a gallery's pictures in a dialog. Each link leads to a page of its own, which is what readers get without this.

const STEPS = { ArrowLeft: "prev", ArrowRight: "next" };

for (const gallery of document.querySelectorAll("[data-gallery]")) attach(gallery);

function attach(gallery) {
  const dialog = gallery.querySelector("dialog");
  const content = dialog.querySelector("[aria-live]");
  let opener = null;

  gallery.addEventListener("click", (event) => {
    const link = event.target.closest("a.gallery__link, dialog a[rel]");
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    dialog.open ? turn(link) : open(link);
  });
  dialog.addEventListener("keydown", (event) => {
    const link = STEPS[event.key] && content.querySelector(`a[rel="${STEPS[event.key]}"]`);
    if (!link) return;
    event.preventDefault();
    turn(link);
  });
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    content.replaceChildren();
    if (history.state?.largePicture) history.back();
    opener?.focus();
  });
  addEventListener("popstate", () => dialog.open && dialog.close());

  // The browser's Back button closes the dialog instead of leaving the article.
  async function open(link) {
    if (!(await show(link))) return;
    opener = link;
    history.pushState({ largePicture: true }, "");
    dialog.showModal();
  }

  async function turn(link) {
    const way = link.rel;
    if (!(await show(link))) return;
    (content.querySelector(`a[rel="${way}"]`) ?? dialog.querySelector("button")).focus();
  }

  async function show(link) {
    const large = await fetchLarge(link.href);
    if (large) content.replaceChildren(large);
    else location.assign(link.href);
    return large !== null;
  }
}

// A click that asks for a new tab or window is the reader's own choice.
function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

async function fetchLarge(address) {
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return document.importNode(page.querySelector("[data-large-picture]"), true);
  } catch {
    return null;
  }
}
