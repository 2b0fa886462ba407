// Rows that stand in an order: buttons that move a row, and a number in each that says where it stands.
//
// Django's own script numbers the rows by where they are in the page when one is taken away, and expects the saved ones
// first. So before that happens the rows go back to the order they were numbered in, and afterwards to the editor's.

const ROW = ".inline-related:not(.empty-form)";

for (const group of document.querySelectorAll("[data-ordered-rows]")) {
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  group.append(live);
  nameAddLink(group);
  for (const row of group.querySelectorAll(".inline-related")) addButtons(row, group.dataset);
  arrange(group, placeOf);

  group.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(group, button, live);
  });
  group.addEventListener("formset:added", () => number(group));
  group.addEventListener("click", (event) => {
    if (event.target.closest(".inline-deletelink")) arrange(group, indexOf, { renumber: false });
  }, true);
  document.addEventListener("formset:removed", (event) => {
    if (group.querySelector(`#${event.detail.formsetName}-group`)) queueMicrotask(() => afterRemoval(group));
  });
}

// Django's script, which has not run yet, writes this on the link that adds a row; its own words know no gender.
function nameAddLink(group) {
  const rows = group.querySelector("[data-inline-formset]");
  const told = JSON.parse(rows.dataset.inlineFormset);
  told.options.addText = group.dataset.add;
  rows.dataset.inlineFormset = JSON.stringify(told);
}

function addButtons(row, words) {
  const field = row.querySelector(".field-position");
  if (!field) return;
  field.hidden = true;
  const bar = document.createElement("div");
  bar.className = "row-order";
  bar.innerHTML = '<button type="button" class="row-order__button" data-move="-1"></button>'
    + '<button type="button" class="row-order__button" data-move="1"></button><span class="row-order__place"></span>';
  bar.children[0].textContent = words.up;
  bar.children[1].textContent = words.down;
  row.firstElementChild.after(bar);
}

function move(group, button, live) {
  const all = rows(group);
  const from = all.indexOf(button.closest(ROW));
  const other = all[from + Number(button.dataset.move)];
  if (!other) return;
  // The neighbour is what moves in the page: the pressed button never leaves it and keeps the focus.
  if (button.dataset.move === "1") all[from].before(other);
  else all[from].after(other);
  number(group);
  button.scrollIntoView({ block: "nearest" });
  live.textContent = inWords(group.dataset.moved, rows(group).indexOf(all[from]), all.length);
}

function afterRemoval(group) {
  arrange(group, placeOf);
  group.querySelector(".add-row a")?.focus();
}

function arrange(group, key, { renumber = true } = {}) {
  const all = rows(group);
  const sorted = all.map((row) => [key(row), row]).sort(([one], [other]) => one - other).map(([, row]) => row);
  if (sorted.some((row, index) => row !== all[index])) {
    const end = all.at(-1).nextSibling;
    for (const row of sorted) end.parentNode.insertBefore(row, end);
  }
  if (renumber) number(group);
}

function number(group) {
  const all = rows(group);
  all.forEach((row, index) => {
    const input = positionOf(row);
    if (!input) return;
    input.value = index + 1;
    label(row, index);
    showPlace(row, index, all.length, group.dataset);
    pointAtOwnHelp(row);
  });
}

function label(row, index) {
  const text = row.querySelector(".inline_label");
  if (text && /^\s*#\d+\s*$/.test(text.textContent)) text.textContent = `#${index + 1}`;
}

function showPlace(row, index, total, words) {
  const place = inWords(words.place, index, total);
  row.querySelector(".row-order").hidden = total < 2;
  row.querySelector(".row-order__place").textContent = place;
  for (const button of row.querySelectorAll("[data-move]")) {
    const target = index + Number(button.dataset.move);
    button.setAttribute("aria-label", `${button.textContent} (${place})`);
    button.setAttribute("aria-disabled", String(target < 0 || target >= total));
  }
}

// Django's script gives new rows their own ids, but not the references to them.
function pointAtOwnHelp(row) {
  for (const input of row.querySelectorAll("[aria-describedby$='_helptext']")) {
    const own = input.getAttribute("aria-describedby").replace(/-(\d+|__prefix__)-/, `-${indexOf(row)}-`);
    input.setAttribute("aria-describedby", own);
  }
}

function rows(group) {
  return [...group.querySelectorAll(ROW)];
}

function positionOf(row) {
  return row.querySelector("input[name$='-position']");
}

function placeOf(row) {
  return Number(positionOf(row)?.value || Infinity);
}

function indexOf(row) {
  return Number(row.id.slice(row.id.lastIndexOf("-") + 1));
}

function inWords(sentence, index, total) {
  return sentence.replace("{place}", index + 1).replace("{total}", total);
}
