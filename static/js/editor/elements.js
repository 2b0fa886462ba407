// Makes elements with their text as text: nothing that comes from a server is ever read as HTML.

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

let last = 0;

// An id that no other element of the page has.
export function newId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}
