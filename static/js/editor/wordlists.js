// Lists that Word wrote as paragraphs become lists; as news/richtext/wordlists.py does on the server.
const BULLET = /^\s*[·•▪◦‣●○\uf0b7\uf0a7]\s+/;
const NUMBER = /^\s*\(?(?:(\d{1,4})|[a-z]|[ivx]{1,5})[.)]\s+/i;

export function gatherLists(page) {
  const opened = [];
  let previous = null;
  for (const paragraph of page.querySelectorAll("p[data-level]")) {
    if (previous !== paragraph.previousElementSibling || !previous) opened.length = 0;
    const { number, start } = takeMarker(paragraph);
    previous = place(page, paragraph, { level: Number(paragraph.dataset.level), number, start, opened });
  }
}

// Removes the marker and says whether it was a number, and which.
function takeMarker(paragraph) {
  const text = paragraph.textContent;
  const found = NUMBER.exec(text) ?? BULLET.exec(text);
  const markers = paragraph.querySelectorAll("[data-marker]");
  if (markers.length) for (const marker of markers) marker.remove();
  else if (found) removeStart(paragraph, found[0].length);
  const numbered = NUMBER.exec(text);
  return { number: Boolean(numbered), start: numbered?.[1] };
}

function removeStart(paragraph, count) {
  const texts = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let left = count; left > 0 && texts.nextNode(); ) {
    const taken = Math.min(left, texts.currentNode.data.length);
    texts.currentNode.data = texts.currentNode.data.slice(taken);
    left -= taken;
  }
}

// Puts the paragraph as an item where it belongs; answers the list that now stands in the paragraph's place.
function place(page, paragraph, { level, number, start, opened }) {
  const tag = number ? "OL" : "UL";
  while (opened.length && (opened.at(-1).level > level || (opened.at(-1).level === level && opened.at(-1).list.tagName !== tag))) opened.pop();
  if (!opened.length || opened.at(-1).level < level) {
    const list = page.createElement(tag);
    if (start && start !== "1") list.setAttribute("start", start);
    if (opened.length) opened.at(-1).list.lastElementChild.append(list);
    else paragraph.before(list);
    opened.push({ level, list });
  }
  const item = page.createElement("li");
  const content = page.createElement("p");
  content.append(...paragraph.childNodes);
  item.append(content);
  opened.at(-1).list.append(item);
  paragraph.remove();
  return opened[0].list;
}
