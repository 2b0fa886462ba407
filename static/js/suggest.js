// Suggestions under a search field while somebody types: a combobox as ARIA 1.2 describes it. Without this it is a field.

const FEWEST = 2; // letters
const PAUSE = 150; // milliseconds
const WITHIN_THE_FIELD = ["Home", "End", "ArrowLeft", "ArrowRight"];

for (const [number, form] of document.querySelectorAll("form[data-suggest]").entries()) attach(form, `suggest-${number}`);

function attach(form, id) {
  const field = form.querySelector("input[name=q]");
  const list = Object.assign(document.createElement("ul"), { id, className: "suggest", hidden: true });
  const count = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestName);
  count.setAttribute("role", "status");
  form.append(list, count);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" }))
    field.setAttribute(name, value);

  let typed = "";
  let waiting = 0;
  let asking = null;

  field.addEventListener("input", () => {
    typed = field.value;
    clearTimeout(waiting);
    asking?.abort();
    letGo();
    if (typed.trim().length < FEWEST) close();
    else waiting = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !list.hidden) {
      event.preventDefault();
      choose(step);
    } else if (event.key === "ArrowDown" && field.value.trim().length >= FEWEST) {
      event.preventDefault();
      typed = field.value;
      ask();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      field.value = typed;
      close();
    } else if (WITHIN_THE_FIELD.includes(event.key)) letGo();
  });
  field.addEventListener("blur", close);
  // The field keeps the focus, so that the list is still there when the button comes up again.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    field.value = option.textContent;
    form.requestSubmit();
  });
  form.addEventListener("submit", close);

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q: typed.trim() })}`, { signal: asking.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch {
      // Overtaken by the next letter, or no network: the field works as it is.
    }
  }

  function show(suggestions) {
    if (document.activeElement !== field) return;
    list.replaceChildren(...suggestions.map((text, place) => {
      const option = Object.assign(document.createElement("li"), { id: `${id}-${place}`, className: "suggest__option", textContent: text });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }));
    field.removeAttribute("aria-activedescendant");
    list.hidden = !suggestions.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    count.textContent = `${form.dataset.suggestCount} ${suggestions.length}`;
  }

  // One place beyond either end is the field itself, with what was typed.
  function choose(step) {
    // An answer that comes late takes away no choice.
    clearTimeout(waiting);
    asking?.abort();
    const options = [...list.children];
    const here = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
    const places = options.length + 1;
    const next = options[(here + 1 + step + places) % places - 1];
    options[here]?.setAttribute("aria-selected", "false");
    next?.setAttribute("aria-selected", "true");
    next?.scrollIntoView({ block: "nearest" });
    field.value = next ? next.textContent : typed;
    if (next) field.setAttribute("aria-activedescendant", next.id);
    else field.removeAttribute("aria-activedescendant");
  }

  // The caret moves in the text that was chosen: the reader is back in the field.
  function letGo() {
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function close() {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    letGo();
    count.textContent = "";
  }
}
