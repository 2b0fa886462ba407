// Asks the editor for something in a native dialog: labelled fields, Escape closes, focus returns to where it came from.
import { element, newId } from "./elements.js";
import { gettext } from "./words.js";

// Answers the values by field name, or null when nothing shall happen.
// A field is { name, label, help?, value?, type?, options?, required?, check? }, or { element, value() } of its own making.
export function ask({ title, fields, submit }) {
  const titleId = newId("editor-dialog");
  const dialog = element("dialog", { class: "editor-dialog", "aria-labelledby": titleId });
  const form = element("form", { method: "dialog", novalidate: true });
  const problem = element("p", { class: "editor-dialog__problem", role: "alert", hidden: true });
  const parts = fields.map(part);

  form.append(
    element("h2", { id: titleId }, title),
    problem,
    ...parts.map((each) => each.element),
    element("div", { class: "editor-dialog__buttons" }, button(submit, "submit"), button(gettext("Cancel"), "button")),
  );
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return answer(dialog, form, parts, problem);
}

function button(text, type) {
  return element("button", { type, class: type === "submit" ? "button default" : "button" }, text);
}

function part(field) {
  if (field.element) return field;
  const id = newId("editor-field");
  const help = field.help && element("p", { class: "help", id: `${id}-help` }, field.help);
  const input = control(field, { id, name: field.name, "aria-describedby": help ? help.id : null });
  const row = element("div", { class: "editor-dialog__field" }, element("label", { for: id }, field.label), input);
  if (help) row.append(help);
  return { ...field, element: row, input, value: () => input.value.trim() };
}

function control(field, attributes) {
  if (field.options) {
    const options = field.options.map(([value, text]) => element("option", { value }, text));
    const select = element("select", attributes, ...options);
    select.value = field.value ?? field.options[0][0];
    return select;
  }
  const input = element("input", { ...attributes, type: field.type ?? "text", autocomplete: "off" });
  for (const name of ["min", "max", "inputmode", "maxlength"]) if (field[name]) input.setAttribute(name, field[name]);
  input.value = field.value ?? "";
  return input;
}

function answer(dialog, form, parts, problem) {
  const cameFrom = document.activeElement;
  return new Promise((resolve) => {
    let values = null;
    form.querySelector("button[type=button].button:last-child").addEventListener("click", () => dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wrong = parts.map((each) => [each, each.check?.(each.value())]).find(([, sentence]) => sentence);
      if (wrong) return complain(problem, ...wrong);
      values = Object.fromEntries(parts.map((each) => [each.name, each.value()]));
      dialog.close();
    });
    // A key pressed in the dialog is the dialog's: Enter must not save the whole article.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (!dialog.contains(cameFrom)) cameFrom?.focus?.();
      resolve(values);
    });
  });
}

function complain(problem, wrongPart, sentence) {
  problem.textContent = sentence;
  problem.hidden = false;
  const input = wrongPart.input ?? wrongPart.element.querySelector("input");
  input.setAttribute("aria-invalid", "true");
  input.focus();
}
