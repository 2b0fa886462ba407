// A gallery row's picture: the small picture, who made it, and the library's alternative text where none is written.

export function showCard(row, picture) {
  row.querySelector("[data-picture-card]").dataset.pictureCard = picture.id;
  row.querySelector("[data-picture-frame]").replaceChildren(...(picture.thumbnail ? [image(picture)] : []));
  row.querySelector("[data-picture-credit]").textContent = picture.credit;
  row.querySelector("[data-picture-missing]").textContent = picture.missing;
  const alt = row.querySelector("[name$='-alt']");
  if (alt) alt.placeholder = picture.alt;
  const caption = row.querySelector("[name$='-caption']");
  if (caption && !caption.value) caption.value = picture.caption;
}

// Chosen in the list, or changed in the window that opens for it: both leave the row's card out of date.
// Django's scripts tell through jQuery, also when nothing changed and once for every option there has been.
export function keepCards(group, address) {
  const $ = window.django?.jQuery;
  if (!$ || !group) return;
  let changing = null;
  group.addEventListener("click", (event) => {
    if (event.target.closest(".change-related")) changing = event.target.closest(".inline-related");
  });
  $(group).on("change", "select[name$='-picture']", (event) => {
    const select = event.target.closest("select");
    const row = select.closest(".inline-related");
    if (!select.value || (shown(row) === select.value && changing !== row)) return;
    fetchCard(address, select);
  });
}

async function fetchCard(address, select) {
  const chosen = select.value;
  const answer = await fetch(address.replace("/0/", `/${chosen}/`), { headers: { Accept: "application/json" } });
  if (!answer.ok || select.value !== chosen) return;
  showCard(select.closest(".inline-related"), await answer.json());
}

function shown(row) {
  return row.querySelector("[data-picture-card]").dataset.pictureCard;
}

function image(picture) {
  const element = new Image(picture.thumbnail.width, picture.thumbnail.height);
  element.className = "picture-card__image";
  element.alt = picture.alt;
  element.src = picture.thumbnail.address;
  return element;
}
