// Marks words in another language, so that a screen reader says them in it.
import { Mark } from "django-prose-editor/editor";

import { ask } from "./dialog.js";
import { gettext } from "./words.js";

const SHAPE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

export const OurLanguage = Mark.create({
  name: "language",
  excludes: "language",

  addAttributes() {
    return { lang: { default: null } };
  },

  parseHTML() {
    return [{ tag: "span[lang]", getAttrs: (span) => SHAPE.test(span.lang) && null }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", HTMLAttributes, 0];
  },
});

const languages = () => [
  ["nb", gettext("Norwegian Bokmål")],
  ["nn", gettext("Norwegian Nynorsk")],
  ["sma", gettext("South Sámi")],
  ["se", gettext("Northern Sámi")],
  ["smj", gettext("Lule Sámi")],
  ["en", gettext("English")],
  ["uk", gettext("Ukrainian")],
  ["ar", gettext("Arabic")],
  ["so", gettext("Somali")],
  ["ti", gettext("Tigrinya")],
  ["pl", gettext("Polish")],
  ["de", gettext("German")],
  ["", gettext("Same as the article")],
];

export async function markLanguage(editor) {
  const answer = await ask({
    title: gettext("Language of the marked text"),
    submit: gettext("Use"),
    fields: [
      {
        name: "lang",
        label: gettext("Language"),
        options: languages(),
        value: editor.getAttributes("language").lang ?? "en",
      },
    ],
  });
  if (!answer) return;
  const chain = editor.chain().focus().extendMarkRange("language");
  (answer.lang ? chain.setMark("language", answer) : chain.unsetMark("language")).run();
}
