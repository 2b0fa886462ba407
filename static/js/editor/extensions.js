// The editor's own extensions, under the names that news/body/extensions.py calls them by.
export { OurAccessibleName } from "./name.js";
export { OurLanguage } from "./language.js";
export { OurLink } from "./links.js";
export { OurOrderedList } from "./lists.js";
export { OurPasteFilter } from "./paste.js";
export { OurPicture } from "./pictures.js";
export { OurTable, OurTableHeader } from "./tables.js";
export { OurToolbar } from "./toolbar.js";
