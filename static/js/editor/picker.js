// A search field with its results as a group of radio buttons: for our own articles and for the picture library.
import { element, newId } from "./elements.js";
import { gettext } from "./words.js";

const PAUSE_MILLISECONDS = 250;

// describe(result) answers the nodes that show one result; chosen(result) is told of every choice.
export function picker({ address, label, name, describe, chosen = () => {}, check }) {
  const id = newId("editor-picker");
  const input = element("input", { type: "search", id, autocomplete: "off" });
  const status = element("p", { class: "editor-picker__status", role: "status" });
  const results = element("div", { class: "editor-picker__results", role: "radiogroup", "aria-label": label });
  const whole = element("div", { class: "editor-picker" }, element("label", { for: id }, label), input, status, results);
  const state = { address, name, describe, chosen, input, status, results, choice: null, asked: 0 };

  let pause;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => search(state), PAUSE_MILLISECONDS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // Enter in the search field searches; it does not close the dialog with nothing chosen.
    event.preventDefault();
    clearTimeout(pause);
    search(state);
  });
  search(state);
  return { name, element: whole, input, value: () => state.choice, check };
}

async function search(state) {
  const turn = ++state.asked;
  const found = await load(state.address, { q: state.input.value.trim() });
  if (turn !== state.asked) return;
  state.status.textContent = sentence(found);
  state.results.replaceChildren(...(found ?? []).map((result) => row(state, result)));
}

function sentence(found) {
  if (found === null) return gettext("The search does not answer. Try again.");
  return found.length ? "" : gettext("Nothing found.");
}

function row(state, result) {
  const radio = element("input", { type: "radio", name: `pick-${state.name}`, value: result.id });
  radio.checked = state.choice?.id === result.id;
  radio.addEventListener("change", () => {
    state.choice = result;
    state.chosen(result);
  });
  return element("label", { class: "editor-picker__result" }, radio, ...state.describe(result));
}

// The results, or null when the server does not answer as agreed.
export async function load(address, query) {
  const url = new URL(address, window.location.href);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  try {
    const response = await fetch(url, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    return response.ok ? (await response.json()).results : null;
  } catch {
    return null;
  }
}
