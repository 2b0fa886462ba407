// The editor's words in the newsroom's language; without the catalogue they stay English.
export const gettext = (text) => (window.gettext ? window.gettext(text) : text);
