// What has been uploaded becomes rows of the article's gallery, as if each had been added and chosen there.
import { showCard } from "./cards.js";

export function galleryRoom(prefix) {
  const number = (name) => Number(document.getElementById(`id_${prefix}-${name}_FORMS`).value);
  return number("MAX_NUM") - number("TOTAL");
}

export function addGalleryRow(prefix, picture) {
  document.querySelector(`#${prefix}-group .add-row a`).click();
  const row = document.getElementById(`${prefix}-empty`).previousElementSibling;
  const select = row.querySelector("select[name$='-picture']");
  select.append(new Option(picture.name, picture.id, true, true));
  showCard(row, picture);
  window.django.jQuery(select).trigger("change"); // Django's scripts listen through jQuery
  return { focus: row.querySelector("[name$='-caption']"), remove: () => row.querySelector(".inline-deletelink").click() };
}
