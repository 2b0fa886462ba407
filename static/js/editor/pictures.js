// Pictures from the library: the text stores a number and a caption, the editor shows the picture.
import { Node } from "django-prose-editor/editor";

import { ask } from "./dialog.js";
import { element } from "./elements.js";
import { load, picker } from "./picker.js";
import { gettext } from "./words.js";

const known = new Map();

export const OurPicture = Node.create({
  name: "picture",
  group: "block",
  content: "inline*",
  draggable: true,
  isolating: true,

  addAttributes() {
    return {
      picture: {
        default: null,
        parseHTML: (figure) => figure.dataset.picture,
        renderHTML: ({ picture }) => ({ "data-picture": picture }),
      },
      alt: {
        default: null,
        parseHTML: (figure) => figure.dataset.alt || null,
        renderHTML: ({ alt }) => (alt ? { "data-alt": alt } : {}),
      },
    };
  },

  parseHTML() {
    const caption = (figure) => figure.querySelector("figcaption") ?? document.createElement("figcaption");
    return [{ tag: "figure[data-picture]", contentElement: caption }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["figure", HTMLAttributes, ["figcaption", 0]];
  },

  addNodeView() {
    return ({ node, editor }) => figureView(node, source(editor));
  },

  addKeyboardShortcuts() {
    return { Enter: () => leaveCaption(this.editor), Backspace: () => removeEmpty(this.editor) };
  },
});

export async function editPicture(editor) {
  const isChange = editor.isActive("picture");
  const before = editor.getAttributes("picture");
  const answer = await ask({
    title: isChange ? gettext("Change picture") : gettext("Insert picture"),
    submit: isChange ? gettext("Update") : gettext("Insert"),
    fields: [library(editor, isChange, before), altField(before.alt || textOf(before.picture))],
  });
  if (!answer) return;
  const picked = answer.picture;
  if (picked) known.set(String(picked.id), picked);
  const picture = picked ? String(picked.id) : before.picture;
  // What is the library's own text is not written down again: it follows when the library's is put right.
  const attrs = { picture, alt: answer.alt === textOf(picture) ? null : answer.alt || null };
  if (isChange) editor.chain().focus().updateAttributes("picture", attrs).run();
  else insert(editor, attrs, picked.caption);
}

export const removePicture = (editor) => editor.chain().focus().deleteNode("picture").run();

export const canInsertPicture = (editor) => Boolean(source(editor));

const source = (editor) => editor.options.element.querySelector("textarea")?.dataset.picturePicker;

// After what is selected, never in its place.
function insert(editor, attrs, caption) {
  const content = caption ? [{ type: "text", text: caption }] : [];
  editor.chain().focus().insertContentAt(editor.state.selection.to, { type: "picture", attrs, content }).run();
}

const textOf = (picture) => known.get(picture)?.alt ?? "";

function library(editor, isChange, before) {
  let offered = textOf(before.picture);
  const part = picker({
    address: source(editor),
    name: "picture",
    label: gettext("Search in the picture library"),
    describe: ({ alt, credit, thumbnail }) => [
      element("img", { src: thumbnail, alt: "" }),
      element("span", {}, alt || gettext("Decorative picture")),
      element("small", {}, credit),
    ],
    // The library's text is offered; words of the editor's own stay.
    chosen: ({ alt }) => {
      const field = part.element.closest("form").elements.alt;
      if (!field.value || field.value === offered) field.value = alt;
      offered = alt;
    },
    check: (choice) => (choice || isChange ? "" : gettext("Choose a picture.")),
  });
  return part;
}

function altField(value) {
  return {
    name: "alt",
    label: gettext("Alternative text here"),
    help: gettext("What the picture shows, for those who cannot see it. Change it if this article wants other words."),
    value,
    maxlength: 1000,
  };
}

function figureView(node, address) {
  const image = element("img", { alt: "" });
  const contentDOM = element("figcaption", { "data-empty": gettext("Caption") });
  const dom = element("figure", { class: "editor-picture" }, element("div", { contenteditable: "false" }, image), contentDOM);
  const show = (shown) => {
    contentDOM.classList.toggle("is-empty", shown.content.size === 0);
    fill(image, shown.attrs, address);
  };
  show(node);
  return {
    dom,
    contentDOM,
    update(changed) {
      if (changed.type !== node.type) return false;
      show(changed);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== "selection" && !contentDOM.contains(mutation.target),
  };
}

async function fill(image, { picture, alt }, address) {
  if (!known.has(picture) && address) known.set(picture, (await load(address, { ids: picture }))?.[0] ?? null);
  const found = known.get(picture);
  image.alt = alt || found?.alt || (found ? "" : gettext("This picture is not in the library."));
  if (found) image.src = found.thumbnail;
}

// Enter in a caption goes on below the picture.
function leaveCaption(editor) {
  if (!editor.isActive("picture")) return false;
  const { $from } = editor.state.selection;
  return editor.chain().insertContentAt($from.after(), { type: "paragraph" }).focus($from.after() + 1).run();
}

function removeEmpty(editor) {
  const { $from, empty } = editor.state.selection;
  const isAtEmptyCaption = empty && $from.parent.type.name === "picture" && $from.parent.content.size === 0;
  return isAtEmptyCaption && editor.commands.deleteNode("picture");
}
