// What has been uploaded becomes an item of the grid below, where it is described while the others are on their way.

// `item` is the server's own HTML for a grid with one picture: its fields are numbered anew here.
export function addGridItem(grid, item) {
  const made = document.createElement("template");
  made.innerHTML = item.replaceAll("form-0-", `form-${grid.children.length}-`);
  const added = grid.appendChild(made.content.firstElementChild);
  const form = grid.closest("form");
  keepCount(grid, form);
  form.querySelector("[data-grid-part]").hidden = false;
  return {
    focus: added.querySelector("textarea, input:not([type=hidden])"),
    remove() {
      added.remove();
      renumber(grid);
      keepCount(grid, form);
    },
  };
}

function renumber(grid) {
  [...grid.children].forEach((item, index) => {
    for (const element of item.querySelectorAll("*")) {
      for (const attribute of element.attributes) {
        if (/form-\d+-/.test(attribute.value)) attribute.value = attribute.value.replaceAll(/form-\d+-/g, `form-${index}-`);
      }
    }
  });
}

// The page that saves is told by its address which pictures it is about.
function keepCount(grid, form) {
  const ids = [...grid.querySelectorAll("input[name^=form-][name$=-id]")].map((input) => `id=${input.value}`);
  for (const name of ["TOTAL", "INITIAL"]) form.elements[`form-${name}_FORMS`].value = ids.length;
  form.action = `${grid.dataset.describe}?${ids.join("&")}`;
}
