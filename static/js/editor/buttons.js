// What stands in the toolbar, group by group: how it looks, what it is called, what it does and when.
import { markLanguage } from "./language.js";
import { canLink, editLink, removeLink } from "./links.js";
import { canInsertPicture, editPicture, removePicture } from "./pictures.js";
import { insertTable } from "./tables.js";
import { gettext } from "./words.js";

const chain = (editor) => editor.chain().focus();
const inTable = (editor) => editor.isActive("table");

// Labels are functions: the catalogue is read when the toolbar is made.
const heading = (level, label) => ({
  name: `heading-${level}`,
  text: `H${level}`,
  label,
  run: (editor) => chain(editor).toggleHeading({ level }).run(),
  active: (editor) => editor.isActive("heading", { level }),
});

const toggle = (icon, label, name, command) => ({
  name: command,
  icon,
  label,
  run: (editor) => chain(editor)[command]().run(),
  active: (editor) => editor.isActive(name),
});

const tableStep = (icon, label, command) => ({
  name: command,
  icon,
  label,
  run: (editor) => chain(editor)[command]().run(),
  shown: inTable,
});

export const BUTTONS = [
  [
    {
      name: "paragraph",
      text: "¶",
      label: () => gettext("Paragraph"),
      run: (editor) => chain(editor).setParagraph().run(),
      active: (editor) => editor.isActive("paragraph"),
    },
    heading(2, () => gettext("Heading")),
    heading(3, () => gettext("Subheading")),
    heading(4, () => gettext("Small heading")),
  ],
  [
    toggle("format_bold", () => gettext("Bold"), "bold", "toggleBold"),
    toggle("format_italic", () => gettext("Italic"), "italic", "toggleItalic"),
  ],
  [
    toggle("format_list_bulleted", () => gettext("Bulleted list"), "bulletList", "toggleBulletList"),
    toggle("format_list_numbered", () => gettext("Numbered list"), "orderedList", "toggleOrderedList"),
    toggle("format_quote", () => gettext("Quotation"), "blockquote", "toggleBlockquote"),
  ],
  [
    {
      name: "link",
      icon: "insert_link",
      label: () => gettext("Link (Ctrl+K)"),
      run: editLink,
      active: (editor) => editor.isActive("link"),
    },
    {
      name: "unlink",
      icon: "link_off",
      label: () => gettext("Remove link"),
      run: removeLink,
      enabled: canLink,
      shown: (editor) => editor.isActive("link"),
    },
    {
      name: "picture",
      icon: "insert_photo",
      label: () => gettext("Picture from the library"),
      run: editPicture,
      active: (editor) => editor.isActive("picture"),
      shown: canInsertPicture,
    },
    {
      name: "remove-picture",
      icon: "delete",
      label: () => gettext("Remove picture"),
      run: removePicture,
      shown: (editor) => editor.isActive("picture"),
    },
    {
      name: "language",
      icon: "translate",
      label: () => gettext("Language of the marked text"),
      run: markLanguage,
      active: (editor) => editor.isActive("language"),
      enabled: (editor) => editor.isActive("language") || !editor.state.selection.empty,
    },
  ],
  [
    {
      name: "table",
      icon: "grid_on",
      label: () => gettext("Insert table"),
      run: insertTable,
      shown: (editor) => !inTable(editor),
    },
    tableStep("playlist_add", () => gettext("Add row below"), "addRowAfter"),
    tableStep("playlist_remove", () => gettext("Delete row"), "deleteRow"),
    tableStep("add_box", () => gettext("Add column to the right"), "addColumnAfter"),
    tableStep("indeterminate_check_box", () => gettext("Delete column"), "deleteColumn"),
    tableStep("view_column", () => gettext("Heading cell on or off"), "toggleHeaderCell"),
    tableStep("delete_forever", () => gettext("Delete table"), "deleteTable"),
  ],
  [
    {
      name: "undo",
      icon: "undo",
      label: () => gettext("Undo"),
      run: (editor) => chain(editor).undo().run(),
      enabled: (editor) => editor.can().undo(),
    },
    {
      name: "redo",
      icon: "redo",
      label: () => gettext("Redo"),
      run: (editor) => chain(editor).redo().run(),
      enabled: (editor) => editor.can().redo(),
    },
  ],
];
