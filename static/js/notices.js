// Lets a reader close a notice that is merely good to know. Loaded before the page is drawn, so that nothing moves.
// What is remembered is the fingerprint of the words, on the reader's own machine, because the reader asked for it with
// the button (ekomloven § 3-15: what is strictly necessary for a service that the user asks for). Nothing is sent.
{
  const PLACE = "closed-notices";
  const MOST = 20;
  const KEY = /^[0-9a-f]{16}$/;

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(PLACE) ?? "[]");
      return Array.isArray(kept) ? kept.filter((key) => KEY.test(key)) : [];
    } catch {
      return [];
    }
  };

  const remember = (key) => {
    try {
      localStorage.setItem(PLACE, JSON.stringify([key, ...read().filter((each) => each !== key)].slice(0, MOST)));
    } catch {
      // No room, or not allowed: the notice is closed on this page only.
    }
  };

  const sheet = new CSSStyleSheet();
  const hide = (key) => sheet.insertRule(`[data-notice="${key}"] { display: none; }`);
  sheet.insertRule(".notices__close { display: inline-flex; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  read().forEach(hide);

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-close-notice]");
    if (!button) return;
    const { notice } = button.closest("[data-notice]").dataset;
    hide(notice);
    remember(notice);
    document.getElementById("main")?.focus({ preventScroll: true });
  });
}
