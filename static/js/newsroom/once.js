// Sends a form once, however often its button is pressed: [data-send-once] stands inside the form.
// With data-address the page takes that address, so that reloading does not send the form again.
for (const mark of document.querySelectorAll("[data-send-once]")) {
  sendOnce(mark.closest("form"));
  if (mark.dataset.address) history.replaceState(null, "", mark.dataset.address);
}

function sendOnce(form) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    form.classList.add("is-sending");
  });
  window.addEventListener("pageshow", () => {
    sent = false;
    form.classList.remove("is-sending");
  });
}
