// The toolbar: one stop for Tab, arrows within, Alt+F10 from the text to it and Escape back.
import { Extension, Plugin } from "django-prose-editor/editor";

import { BUTTONS } from "./buttons.js";
import { element } from "./elements.js";
import { gettext } from "./words.js";

export const OurToolbar = Extension.create({
  name: "toolbar",

  addKeyboardShortcuts() {
    return { "Alt-F10": () => focusToolbar(this.editor) };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    return [new Plugin({ view: (view) => toolbarView(editor, view) })];
  },
});

function focusToolbar(editor) {
  editor.view.dom.parentElement.querySelector("[role=toolbar] button[tabindex='0']")?.focus();
  return true;
}

function toolbarView(editor, view) {
  const items = BUTTONS.flatMap((group) => group.map((definition) => ({ definition, button: button(editor, definition) })));
  const groups = BUTTONS.map((group) => {
    const buttons = group.map((definition) => items.find((item) => item.definition === definition).button);
    return element("div", { class: "editor-toolbar__group" }, ...buttons);
  });
  const label = gettext("Formatting. Arrow keys move between the buttons, Escape goes back to the text.");
  const said = { role: "toolbar", "aria-label": label, "data-changes-form": true };
  const toolbar = element("div", { class: "editor-toolbar", ...said }, ...groups);
  // ProseMirror's element may not be in its place yet when plugins start.
  queueMicrotask(() => view.dom.before(toolbar));
  toolbar.addEventListener("keydown", (event) => move(event, toolbar, editor));
  const update = () => refresh(editor, items);
  queueMicrotask(update);
  return { update, destroy: () => toolbar.remove() };
}

function button(editor, { name, icon, text, label, run }) {
  const face = icon ? element("span", { class: "material-icons", "aria-hidden": "true" }, icon) : text;
  const said = { "aria-label": label(), title: label(), "data-button": name };
  const made = element("button", { type: "button", tabindex: "-1", ...said }, face);
  // The pointer must not take the selection away from the text.
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", () => made.getAttribute("aria-disabled") !== "true" && run(editor));
  return made;
}

function refresh(editor, items) {
  if (editor.isDestroyed) return;
  for (const { definition, button: made } of items) {
    made.hidden = Boolean(definition.shown && !definition.shown(editor));
    if (definition.active) made.setAttribute("aria-pressed", String(definition.active(editor)));
    if (definition.enabled) made.setAttribute("aria-disabled", String(!definition.enabled(editor)));
  }
  const visible = items.map((item) => item.button).filter((made) => !made.hidden);
  if (!visible.some((made) => made.tabIndex === 0)) setStop(visible, visible[0]);
}

function setStop(buttons, stop) {
  for (const each of buttons) each.tabIndex = each === stop ? 0 : -1;
}

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

function move(event, toolbar, editor) {
  const buttons = [...toolbar.querySelectorAll("button:not([hidden])")];
  const here = buttons.indexOf(document.activeElement);
  if (event.key === "Escape") return editor.commands.focus();
  const places = { Home: 0, End: buttons.length - 1 };
  const next = places[event.key] ?? (STEPS[event.key] && (here + STEPS[event.key] + buttons.length) % buttons.length);
  if (next === undefined) return;
  event.preventDefault();
  setStop(buttons, buttons[next]);
  buttons[next].focus();
}
