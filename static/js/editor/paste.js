// What is pasted is tidied while it is still text: once it were DOM, every style in it would be a breach of our security
// policy, and the lists of Word would be gone. The server tidies again, and has the last word.
import { Extension, Plugin } from "django-prose-editor/editor";

import { gatherLists } from "./wordlists.js";

const UNREADABLE = /<(script|style|xml|title|iframe|noscript|template|svg|math|object)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const COMMENTS = /<!--[\s\S]*?-->|<!\[[^>]*>|<[?!][^>]*>/g;
const OPENING = /<([a-z][a-z0-9:]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?|[\s/])*)>/gi;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const KEPT = new Set("href colspan rowspan scope start lang data-picture data-alt data-pm-slice".split(" "));
const MEANS = { h1: "h2", h5: "h4", h6: "h4", b: "strong", i: "em", div: "p" };
const STRONG = /(^|;)\s*font-weight\s*:\s*(bold|[6-9]00)/i;
const PLAIN = /(^|;)\s*font-weight\s*:\s*(normal|[1-5]00)/i;
const ITALIC = /(^|;)\s*font-style\s*:\s*italic/i;

export const OurPasteFilter = Extension.create({
  name: "pasteFilter",

  addProseMirrorPlugins() {
    return [new Plugin({ props: { transformPastedHTML: tidyPaste } })];
  },
});

export function tidyPaste(html) {
  const isOffice = /<o:p|class="?Mso|mso-/i.test(html);
  const plain = html
    .replace(COMMENTS, "")
    .replace(UNREADABLE, "")
    .replace(/<(img|meta|link|base)\b[^>]*>/gi, "")
    .replace(OPENING, (_, tag, attributes) => opening(tag.toLowerCase(), attributes, isOffice))
    .replace(/<\/([a-z][a-z0-9:]*)\s*>/gi, (_, tag) => `</${MEANS[tag.toLowerCase()] ?? tag.toLowerCase()}>`);
  // Without styles and handlers this document is as harmless as it will get; it is never shown.
  const page = new DOMParser().parseFromString(plain, "text/html");
  settleEmphasis(page);
  gatherLists(page);
  dropEmpty(page);
  return page.body.innerHTML;
}

function opening(tag, source, isOffice) {
  const attributes = Object.fromEntries([...source.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [name.toLowerCase(), values.find((value) => value !== undefined) ?? ""]));
  const style = attributes.style ?? "";
  const kept = Object.entries(attributes).filter(([name]) => KEPT.has(name) && !(name === "lang" && isOffice));
  kept.push(...listMarks(style, attributes.class ?? ""), ...emphasisMarks(tag, style));
  return `<${MEANS[tag] ?? tag}${kept.map(([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`).join("")}>`;
}

// What a style meant, as attributes of ours that the document can be searched for.
function listMarks(style, className) {
  if (/mso-list\s*:\s*ignore/i.test(style)) return [["data-marker", ""]];
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(style)?.[1];
  return level || /^MsoListParagraph/.test(className) ? [["data-level", level ?? "1"]] : [];
}

function emphasisMarks(tag, style) {
  if (tag === "b" || tag === "strong") return PLAIN.test(style) ? [["data-plain", ""]] : [];
  if (tag !== "span") return [];
  return [...(STRONG.test(style) ? [["data-strong", ""]] : []), ...(ITALIC.test(style) ? [["data-em", ""]] : [])];
}

function settleEmphasis(page) {
  for (const tag of ["strong", "em"]) {
    for (const span of page.querySelectorAll(`span[data-${tag}]`)) {
      const mark = page.createElement(tag);
      mark.append(...span.childNodes);
      span.append(mark);
    }
  }
  // Google Docs wraps all that it copies in a bold that is not bold.
  for (const wrapper of page.querySelectorAll("strong[data-plain]")) wrapper.replaceWith(...wrapper.childNodes);
}

function dropEmpty(page) {
  for (const paragraph of page.querySelectorAll("p, h2, h3, h4")) {
    if (!paragraph.textContent.trim() && !paragraph.querySelector("table, ul, ol, figure")) paragraph.remove();
  }
}
