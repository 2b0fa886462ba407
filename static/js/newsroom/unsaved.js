// Asks before a form with unsaved changes is left: [data-unsaved-changes] stands inside the form.
// What the page itself fills in while it opens (the editor, pickers) is no change of the editor's.
for (const mark of document.querySelectorAll("[data-unsaved-changes]")) {
  guard(mark.closest("form"));
}

function guard(form) {
  // A form that comes back with errors or a conflict holds what is not saved yet.
  let changed = document.querySelector(".errornote") !== null;
  let sending = false;

  const touched = (event) => {
    if (event.isTrusted) changed = true;
  };
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  form.addEventListener("paste", touched);
  form.addEventListener("click", (event) => {
    if (event.isTrusted && event.target.closest("[contenteditable], .add-row, .inline-deletelink, [data-changes-form]")) changed = true;
  });
  form.addEventListener("submit", (event) => {
    sending = !event.defaultPrevented;
  });
  window.addEventListener("pageshow", () => {
    sending = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed && !sending) event.preventDefault();
  });
}
