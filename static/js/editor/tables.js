// Tables that always begin with a row of headings, each saying which cells it is for.
import { Table, TableHeader } from "django-prose-editor/editor";

import { ask } from "./dialog.js";
import { gettext } from "./words.js";

const MOST = 20;
const USUAL = 3;

export const OurTable = Table.extend({
  // Widths of columns would be inline styles, which our security policy forbids.
  addNodeView: () => null,
  addMenuItems: () => {},

  renderHTML() {
    return ["table", {}, ["tbody", 0]];
  },

  addKeyboardShortcuts() {
    // In the last cell Tab leaves the table: nobody may be caught in it.
    return {
      Tab: () => this.editor.commands.goToNextCell(),
      "Shift-Tab": () => this.editor.commands.goToPreviousCell(),
    };
  },
});

export const OurTableHeader = TableHeader.extend({
  addAttributes() {
    return {
      colspan: { default: 1 },
      rowspan: { default: 1 },
      scope: {
        default: null,
        parseHTML: (cell) => (["col", "row"].includes(cell.getAttribute("scope")) ? cell.getAttribute("scope") : null),
      },
    };
  },
});

export async function insertTable(editor) {
  const size = { type: "number", min: 1, max: MOST, value: USUAL, check: isNoSize };
  const answer = await ask({
    title: gettext("Insert table"),
    submit: gettext("Insert"),
    fields: [
      { ...size, name: "columns", label: gettext("Columns") },
      { ...size, name: "rows", label: gettext("Rows"), help: gettext("The first row holds the headings.") },
    ],
  });
  if (!answer) return;
  const [rows, cols] = [Number(answer.rows), Number(answer.columns)];
  editor.chain().focus().insertTable({ rows, cols, withHeaderRow: true }).run();
}

function isNoSize(value) {
  const size = Number(value);
  return Number.isInteger(size) && size >= 1 && size <= MOST ? "" : gettext("Write a number from 1 to 20.");
}
