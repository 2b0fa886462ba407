// Copy the link, share, print: buttons that do nothing without a script, so they are shown only here.

for (const tools of document.querySelectorAll("[data-tools]")) attach(tools);

function attach(tools) {
  const said = tools.querySelector("[role=status]");
  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  const title = document.querySelector("h1")?.textContent.trim() ?? document.title;
  const deeds = {
    copy: navigator.clipboard && (() => navigator.clipboard.writeText(address).then(tell)),
    share: navigator.share && (() => navigator.share({ title, url: address })),
    print: () => window.print(),
  };
  for (const [name, deed] of Object.entries(deeds)) {
    const button = tools.querySelector(`[data-tool=${name}]`);
    button.hidden = !deed;
    // Sharing that the reader breaks off is no fault, and neither is a clipboard that the browser keeps closed.
    if (deed) button.addEventListener("click", async () => { try { await deed(); } catch { said.textContent = ""; } });
  }
  tools.hidden = false;

  // Emptied first, so that the same words are read aloud the second time too.
  function tell() {
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = said.dataset.said));
  }
}
