// A link to a field whose own input is hidden behind a richer one goes to that one: the editor, or a list to search in.
const RICHER = "[contenteditable='true'], .select2-selection";

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#id_']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  const target = field.closest(".form-row")?.querySelector(RICHER) ?? field;
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
});
