// Links: to an address that is typed, or to one of our own articles that is searched for.
import { Mark } from "django-prose-editor/editor";

import { isGood } from "./addresses.js";
import { ask } from "./dialog.js";
import { element } from "./elements.js";
import { picker } from "./picker.js";
import { gettext } from "./words.js";

export const OurLink = Mark.create({
  name: "link",
  inclusive: false,
  excludes: "link",
  priority: 1000,

  addAttributes() {
    return { href: { default: null } };
  },

  parseHTML() {
    return [{ tag: "a[href]", getAttrs: (a) => isGood(a.getAttribute("href")) && null }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["a", HTMLAttributes, 0];
  },

  addKeyboardShortcuts() {
    return {
      "Mod-k": () => {
        editLink(this.editor);
        return true;
      },
    };
  },
});

export const canLink = (editor) => editor.isActive("link") || !editor.state.selection.empty;

export const removeLink = (editor) => editor.chain().focus().extendMarkRange("link").unsetMark("link").run();

export async function editLink(editor) {
  const marked = canLink(editor);
  const answer = await ask({
    title: editor.isActive("link") ? gettext("Edit link") : gettext("Insert link"),
    submit: editor.isActive("link") ? gettext("Update") : gettext("Insert"),
    fields: linkFields(editor, marked),
  });
  if (!answer) return;
  const href = mended(answer.href);
  if (marked) editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run();
  else editor.chain().focus().insertContent({ type: "text", text: answer.text, marks: [{ type: "link", attrs: { href } }] }).run();
}

function linkFields(editor, marked) {
  const address = {
    name: "href",
    label: gettext("Address"),
    help: gettext("A web address, an e-mail address, or a path on this site such as /nyheter/."),
    value: editor.getAttributes("link").href ?? "",
    inputmode: "url",
    check: (value) => (isGood(mended(value)) ? "" : gettext("This is no address that a link can lead to.")),
  };
  const text = {
    name: "text",
    label: gettext("Link text"),
    help: gettext("Says where the link leads, also when it is read alone."),
    check: (value) => (value ? "" : gettext("Write the text of the link.")),
  };
  const fields = marked ? [address] : [text, address];
  const source = editor.options.element.querySelector("textarea")?.dataset.articlePicker;
  return source ? [...fields, ownArticles(source)] : fields;
}

function ownArticles(address) {
  const part = picker({
    address,
    name: "article",
    label: gettext("Or find one of our own articles"),
    describe: ({ title, state }) => [element("span", {}, title), element("small", {}, state)],
    chosen: ({ url, title }) => {
      const form = part.element.closest("form");
      form.elements.href.value = url;
      if (form.elements.text && !form.elements.text.value) form.elements.text.value = title;
    },
  });
  return part;
}

// What people type for an address: "www.nav.no", "post@vefsn.kommune.no".
function mended(typed) {
  const address = typed.trim();
  if (isGood(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`;
  if (/^[a-z0-9æøå-]+(\.[a-z0-9æøå-]+)+([/?#]\S*)?$/i.test(address)) return `https://${address}`;
  return address;
}
