// Shows the lead picture as soon as it is chosen, and offers its words: [data-lead-card] holds the address of its card.
import { offerWords, showCard } from "./cards.js";

const shown = document.querySelector("[data-lead-card]");
const select = document.getElementById("id_lead_picture");
const words = Object.fromEntries(["caption", "alt", "decorative"].map((name) => [name, document.getElementById(`id_lead_picture_${name}`)]));

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
  if (Object.values(words).every(Boolean)) offerWords(words, picture);
}
