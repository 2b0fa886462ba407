// Gives the admin's search-and-choose lists the names of their fields, which they come without,
// and says of its named icons that they are pictures: a bare span may not have a name.
nameAll(document);
new MutationObserver((changes) => {
  for (const change of changes) for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) nameAll(node);
}).observe(document.body, { childList: true, subtree: true });

function nameAll(root) {
  for (const list of root.querySelectorAll(".select2-container")) name(list);
  if (root.matches?.(".select2-container")) name(root);
  for (const icon of root.querySelectorAll("span.help-tooltip[aria-label]")) icon.setAttribute("role", "img");
}

function name(list) {
  const select = list.previousElementSibling?.matches("select") ? list.previousElementSibling : lastOpened();
  const label = select && document.querySelector(`label[for="${CSS.escape(select.id)}"]`)?.textContent.replace(/:\s*$/, "").trim();
  if (!label) return;
  for (const part of list.querySelectorAll("[role='combobox'], [role='textbox'], [role='searchbox'], [role='listbox'], .select2-search__field")) {
    part.setAttribute("aria-label", label);
  }
}

// The list that drops down hangs at the end of the page; it belongs to the one that is open.
function lastOpened() {
  return document.querySelector(".select2-container--open")?.previousElementSibling;
}
