// The focal point of a picture: a mark on it and two sliders beside it, with what every crop keeps, as it is moved.
// [data-focal] holds two number fields, percent from the left and from the top, which do without this file.

const BIG_STEP = 10;
const ALONG = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

for (const widget of document.querySelectorAll("[data-focal]")) start(widget);

function start(widget) {
  const picture = widget.querySelector("[data-focal-picture]");
  if (!picture) return;
  const [across, down] = widget.querySelectorAll("input");
  const show = () => showPoint(widget, across, down);
  for (const input of [across, down]) {
    input.type = "range";
    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => step(event, input, show));
  }
  down.setAttribute("aria-orientation", "vertical"); // the arrow down moves the point down, as it does here
  followPointer(picture, across, down, show);
  for (const part of widget.querySelectorAll("[hidden]")) part.hidden = false;
  show();
}

// Sliders move to the higher number with the arrow up: here that would be the wrong way.
function step(event, input, show) {
  const direction = ALONG[event.key];
  if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  input.value = Number(input.value) + direction * (event.shiftKey ? BIG_STEP : 1);
  input.dispatchEvent(new Event("change", { bubbles: true }));
  show();
}

function followPointer(picture, across, down, show) {
  const follow = (event) => {
    const box = picture.getBoundingClientRect();
    across.value = Math.round(((event.clientX - box.left) / box.width) * 100);
    down.value = Math.round(((event.clientY - box.top) / box.height) * 100);
    show();
  };
  picture.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // or the picture itself would be dragged
    picture.setPointerCapture(event.pointerId);
    follow(event);
  });
  picture.addEventListener("pointermove", (event) => {
    if (picture.hasPointerCapture(event.pointerId)) follow(event);
  });
}

function showPoint(widget, across, down) {
  const place = `${across.value}% ${down.value}%`;
  const mark = widget.querySelector("[data-focal-mark]");
  mark.style.insetInlineStart = `${across.value}%`;
  mark.style.insetBlockStart = `${down.value}%`;
  for (const crop of widget.querySelectorAll("[data-focal-crop]")) crop.style.objectPosition = place;
  for (const input of [across, down]) {
    input.setAttribute("aria-valuetext", `${input.value} %`);
    input.parentElement.querySelector("output").textContent = `${input.value} %`;
  }
}
