// Says what is wrong with a picture's words as soon as a field of it is left: the same that saving it would say.
// [data-check] is the grid and holds the address that answers.

const turns = new WeakMap(); // the last question about each picture: only its answer is shown

for (const grid of document.querySelectorAll("[data-check]")) {
  grid.addEventListener("change", (event) => {
    const item = event.target.closest(".picture-grid__item");
    if (item) check(grid, item);
  });
}

async function check(grid, item) {
  const turn = {};
  turns.set(item, turn);
  try {
    const answer = await fetch(grid.dataset.check, { method: "POST", headers: { Accept: "application/json" }, body: fieldsOf(grid, item) });
    if (!answer.ok) return;
    const { errors } = await answer.json();
    if (turns.get(item) === turn) show(item, errors);
  } catch {
    // Without a connection nothing is said before saving.
  }
}

function fieldsOf(grid, item) {
  const sent = new FormData();
  for (const input of item.querySelectorAll("[name^='form-']")) {
    const name = input.name.replace(/^form-\d+-/, "");
    if (input.type !== "checkbox" || input.checked) sent.append(name, input.value);
  }
  sent.append("csrfmiddlewaretoken", grid.closest("form").elements.csrfmiddlewaretoken.value);
  return sent;
}

function show(item, errors) {
  for (const field of item.querySelectorAll("[data-field]")) {
    const sentences = errors[field.dataset.field] ?? [];
    field.querySelector(".errorlist")?.remove(); // from the last saving
    field.querySelector("[data-told]").textContent = sentences.join(" ");
    field.classList.toggle("errors", sentences.length > 0);
  }
}
