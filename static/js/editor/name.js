// Tells a screen reader what the editor is: a text field of many lines, named by the field's own label.
import { Extension, Plugin } from "django-prose-editor/editor";

import { newId } from "./elements.js";

export const OurAccessibleName = Extension.create({
  name: "accessibleName",

  addProseMirrorPlugins() {
    const textarea = this.editor.options.element.querySelector("textarea");
    const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`);
    if (label) {
      label.id ||= newId("editor-label");
      // The textarea itself is hidden, so a click on its label would lead nowhere.
      label.addEventListener("click", () => this.editor.commands.focus());
    }
    return [new Plugin({ props: { attributes: attributes(textarea, label) } })];
  },
});

function attributes(textarea, label) {
  const given = { role: "textbox", "aria-multiline": "true" };
  if (label) given["aria-labelledby"] = label.id;
  for (const name of ["aria-describedby", "aria-invalid", "aria-required"]) {
    if (textarea.hasAttribute(name)) given[name] = textarea.getAttribute(name);
  }
  return given;
}
