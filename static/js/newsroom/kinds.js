// Shows the parts of an article's form that its kind has a use for; without JavaScript all are shown, each saying whom it is for.
const kind = document.querySelector("#id_kind");
const parts = document.querySelectorAll("fieldset.for-kinds");

function choose() {
  for (const part of parts) {
    // A part with an error in it is never hidden from the one who must mend it.
    part.hidden = !part.classList.contains(`for-${kind.value}`) && !part.querySelector(".errorlist");
  }
}

if (kind) {
  kind.addEventListener("change", choose);
  choose();
}
