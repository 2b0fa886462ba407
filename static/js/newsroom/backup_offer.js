// The box above a form that offers what was typed and never saved: bring it back, or discard it. Nothing is forced.
import { element } from "../editor/elements.js";
import { gettext } from "../editor/words.js";

export function offer(box, { kept, newer }, { restore, discard }) {
  const back = button(withTime(gettext("Bring back what you wrote at %(time)s"), kept.at), { "data-changes-form": true });
  const away = button(gettext("Discard"));
  back.addEventListener("click", () => {
    restore();
    say(box, gettext("What you wrote is back in the form. It is not saved yet."));
  });
  away.addEventListener("click", () => {
    discard();
    box.hidden = true;
    box.closest("form").querySelector("input[type=text]")?.focus();
  });
  const words = [element("p", {}, withTime(gettext("You wrote something here at %(time)s that was never saved."), kept.at))];
  if (newer) words.push(element("p", {}, gettext("The article has been saved since then. Bringing yours back replaces the newer text in this form; the saved one stays until you save.")));
  box.replaceChildren(...words, element("p", { class: "backup__deeds" }, back, away));
  box.hidden = false;
}

function button(words, attributes = {}) {
  return element("button", { type: "button", class: "button", ...attributes }, words);
}

function say(box, words) {
  box.replaceChildren(element("p", { tabindex: "-1" }, words));
  box.firstElementChild.focus();
}

// «13.02», with the day in front when it was another one.
function withTime(sentence, milliseconds) {
  const at = new Date(milliseconds);
  const clock = [at.getHours(), at.getMinutes()].map((number) => String(number).padStart(2, "0")).join(".");
  const day = at.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long" });
  const today = at.toDateString() === new Date().toDateString();
  return sentence.replace("%(time)s", today ? clock : `${clock} (${day})`);
}
