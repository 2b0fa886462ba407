// Reads what an editor has typed and chosen in a form, and writes it back: into the rich text, into rows that were added.
const ROW = /^(.+)-(\d+)-([^-]+)$/;
const NOT_TYPED = ["file", "submit", "button", "image", "reset", "password"];
const NOT_KEPT = ["csrfmiddlewaretoken", "seen_version"];
const OF_THE_ROW = ["id", "article", "position", "DELETE"]; // nothing is moved or taken away by bringing words back

export function read(form) {
  const fields = {};
  for (const input of form.elements) {
    const name = nameOf(input, form);
    if (name) fields[name] = valueOf(input);
  }
  return fields;
}

export function write(form, fields) {
  const added = {};
  for (const [name, value] of Object.entries(fields)) {
    if (isNewRow(name) && isNothing(value)) continue;
    const input = isNewRow(name) ? inAddedRow(form, name, added) : inputNamed(form, name);
    if (input) fill(input, value);
  }
}

// The name under which a field is kept; a saved row's holds its number in the database, wherever in the form it stands.
function nameOf(input, form) {
  const { name, type } = input;
  if (!name || name.startsWith("_") || NOT_KEPT.includes(name) || NOT_TYPED.includes(type) || /_FORMS$|__prefix__/.test(name)) return null;
  const [, group, index, field] = ROW.exec(name) ?? [];
  if (!group || !form.elements[`${group}-TOTAL_FORMS`]) return name;
  if (OF_THE_ROW.includes(field)) return null;
  const saved = form.elements[`${group}-${index}-id`]?.value;
  return saved ? `${group} saved ${saved} ${field}` : `${group} added ${index} ${field}`;
}

function valueOf(input) {
  if (input.type === "checkbox" || input.type === "radio") return input.checked;
  if (input.tagName !== "SELECT") return input.value;
  return [...input.selectedOptions].map((option) => [option.value, option.text]);
}

function inputNamed(form, name) {
  return [...form.elements].find((input) => nameOf(input, form) === name);
}

function isNewRow(name) {
  return name.split(" ")[1] === "added";
}

function isNothing(value) {
  return Array.isArray(value) ? value.every(([chosen]) => !chosen) : !value;
}

// A row of its own for each that was added: those in the form now may be somebody else's, or saved meanwhile.
function inAddedRow(form, name, added) {
  const [group, , index, field] = name.split(" ");
  const row = `${group} ${index}`;
  if (!(row in added)) {
    const total = form.elements[`${group}-TOTAL_FORMS`];
    document.querySelector(`#${CSS.escape(group)}-group .add-row a`)?.click();
    added[row] = total.value - 1;
  }
  return form.elements[`${group}-${added[row]}-${field}`];
}

function fill(input, value) {
  if (JSON.stringify(valueOf(input)) === JSON.stringify(value)) return;
  const editor = input.closest(".prose-editor")?.querySelector(".ProseMirror")?.editor;
  if (editor) editor.commands.setContent(value, { emitUpdate: true });
  else if (input.tagName === "SELECT") choose(input, value);
  else if (typeof value === "boolean") input.checked = value;
  else input.value = value;
  tell(input);
}

function choose(select, chosen) {
  for (const option of select.options) option.selected = false;
  for (const [value, text] of chosen) {
    const option = [...select.options].find((each) => each.value === value) ?? select.appendChild(new Option(text, value));
    option.selected = true;
  }
}

// Django's lists listen through jQuery, which hears real events too.
function tell(input) {
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
