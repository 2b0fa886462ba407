// Shows the lead picture as soon as it is chosen: [data-lead-card] holds the address of its card.
import { showCard } from "./cards.js";

const shown = document.querySelector("[data-lead-card]");
const select = document.getElementById("id_lead_picture");
const caption = document.getElementById("id_lead_picture_caption");

if (shown && select) window.django?.jQuery(select).on("change", refresh);

async function refresh() {
  const chosen = select.value;
  shown.hidden = !chosen;
  if (!chosen) return;
  const address = shown.dataset.leadCard.replace("/0/", `/${chosen}/`);
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok || select.value !== chosen) return;
  const picture = await answer.json();
  showCard(shown, picture);
  if (!caption.value) caption.value = picture.caption;
}
