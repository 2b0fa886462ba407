// A gallery row's picture: the small picture, who made it, and the library's words where none of its own are written.

export function showCard(row, picture) {
  row.querySelector("[data-picture-card]").dataset.pictureCard = picture.id;
  row.querySelector("[data-picture-frame]").replaceChildren(...(picture.thumbnail ? [image(picture)] : []));
  row.querySelector("[data-picture-credit]").textContent = picture.credit;
  row.querySelector("[data-picture-missing]").textContent = picture.missing;
  const field = (name) => row.querySelector(`[name$='-${name}']`);
  if (field("picture")) offerWords({ caption: field("caption"), alt: field("alt"), decorative: field("decorative") }, picture);
}

// The library's words, to be changed for this place: what somebody wrote here stays, what was offered goes with the
// picture it was about.
export function offerWords({ caption, alt, decorative }, picture) {
  offerText(caption, picture.caption);
  if (decorative.dataset.offered) decorative.checked = false;
  if (decorative.checked) return;
  offerText(alt, picture.alt);
  decorative.checked = picture.decorative && !alt.value;
  decorative.dataset.offered = decorative.checked ? "1" : "";
}

function offerText(input, text) {
  if (!input.value || input.value === input.dataset.offered) input.value = text;
  input.dataset.offered = text;
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
