// Draws the rectangles on the pages; the fields below hold them, so that everything also works by typing.
let form;
const NAMES = ["x", "y", "width", "height"];
const within = (value, most) => Math.min(Math.max(value, 0), most);
const round = (value) => String(Math.round(value * 10) / 10);

const field = (row, name) => row.querySelector(`input[name=${name}]`);
const rows = () => [...form.querySelectorAll("fieldset.box")];
const isFree = (row) => NAMES.every((name) => field(row, name).value === "");
const canvas = (page) => form.querySelector(`figure[data-page="${page}"] .canvas`);
const boxes = new Map();

const freeRow = () => {
  const free = rows().find(isFree);
  if (free) return free;
  const last = rows().at(-1);
  const row = last.cloneNode(true);
  row.querySelectorAll("input").forEach((input) => { input.value = ""; });
  row.querySelector("legend").textContent = last.querySelector("legend").textContent.replace(/\d+/, rows().length + 1);
  last.after(row);
  dress(row);
  return row;
};
const write = (row, box) => {
  field(row, "page").value = box.page;
  NAMES.forEach((name) => { field(row, name).value = round(box[name]); });
  show(row);
};
const read = (row) => Object.fromEntries(["page", ...NAMES].map((name) => [name, Number(field(row, name).value)]));

function show(row) {
  const box = read(row);
  const place = canvas(box.page || 1);
  let black = boxes.get(row);
  if (isFree(row) || !place) { black?.remove(); boxes.delete(row); return; }
  if (!black) {
    black = document.createElement("button");
    black.type = "button";
    black.className = "black";
    black.addEventListener("keydown", (event) => move(event, row));
    boxes.set(row, black);
  }
  black.setAttribute("aria-label", row.querySelector("legend").textContent);
  if (black.parentNode !== place) place.append(black);
  black.style.left = `${box.x}%`;
  black.style.top = `${box.y}%`;
  black.style.width = `${Math.min(box.width, 100 - box.x)}%`;
  black.style.height = `${Math.min(box.height, 100 - box.y)}%`;
}
// Arrows move, with Shift they make it larger or smaller, Delete takes it away.
function move(event, row) {
  const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (event.key === "Delete" || event.key === "Backspace") { clear(row); event.preventDefault(); return; }
  if (!by) return;
  const box = read(row);
  if (event.shiftKey) {
    box.width = Math.max(0.5, within(box.width + by[0], 100 - box.x));
    box.height = Math.max(0.5, within(box.height + by[1], 100 - box.y));
  } else {
    box.x = within(box.x + by[0], 100 - box.width);
    box.y = within(box.y + by[1], 100 - box.height);
  }
  write(row, box);
  event.preventDefault();
}
function clear(row) {
  row.querySelectorAll("input").forEach((input) => { input.value = ""; });
  show(row);
}
function dress(row) {
  const remove = row.querySelector("[data-remove]");
  remove.hidden = false;
  remove.addEventListener("click", () => { clear(row); field(row, "page").focus(); });
  row.addEventListener("input", () => show(row));
  show(row);
}
function drawOn(figure) {
  const place = figure.querySelector(".canvas");
  const page = Number(figure.dataset.page);
  const at = (event) => {
    const frame = place.getBoundingClientRect();
    return { x: within(((event.clientX - frame.left) / frame.width) * 100, 100), y: within(((event.clientY - frame.top) / frame.height) * 100, 100) };
  };
  place.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.target.closest(".black")) return;
    event.preventDefault();
    const from = at(event);
    const row = freeRow();
    const draw = (moved) => {
      const to = at(moved);
      write(row, { page, x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
    };
    const end = (last) => {
      place.removeEventListener("pointermove", draw);
      place.removeEventListener("pointerup", end);
      place.removeEventListener("pointercancel", end);
      if (last.type === "pointercancel" || read(row).width < 0.3 || read(row).height < 0.3) clear(row);
    };
    place.setPointerCapture(event.pointerId);
    place.addEventListener("pointermove", draw);
    place.addEventListener("pointerup", end);
    place.addEventListener("pointercancel", end);
  });
  const add = figure.querySelector("[data-add]");
  add.hidden = false;
  add.addEventListener("click", () => {
    const row = freeRow();
    write(row, { page, x: 35, y: 45, width: 30, height: 3 });
    boxes.get(row).focus();
  });
}
// The proposed places: black where they are ticked, and a rectangle like any other once somebody changes them.
const ticks = () => [...form.querySelectorAll("input[name=accepted]")];
const outline = (tick) => form.querySelectorAll(`rect[data-place="${tick.dataset.place}"]`);
const showTick = (tick) => outline(tick).forEach((rect) => rect.classList.toggle("on", tick.checked));
const toggle = (tick, checked) => { tick.checked = checked; showTick(tick); };
function change(tick) {
  const changed = tick.value.split(";").map((rectangle) => {
    const [page, x, y, width, height] = rectangle.split(",").map(Number);
    const row = freeRow();
    write(row, { page, x, y, width, height });
    return row;
  });
  outline(tick).forEach((rect) => rect.remove());
  tick.closest("li").remove();
  boxes.get(changed[0])?.focus();
}
function propose() {
  form.querySelectorAll("[data-all], [data-change]").forEach((button) => { button.hidden = false; });
  form.querySelector("[data-all]")?.addEventListener("click", (event) => {
    const wanted = event.target.closest("[data-tick]")?.dataset.tick;
    if (wanted) ticks().forEach((tick) => toggle(tick, wanted === "all"));
  });
  ticks().forEach((tick) => {
    showTick(tick);
    tick.addEventListener("change", () => showTick(tick));
    tick.closest("li").querySelector("[data-change]").addEventListener("click", () => change(tick));
    outline(tick).forEach((rect) => rect.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      toggle(tick, !tick.checked);
    }));
  });
}
const prepareForm = () => {
  const found = document.querySelector("[data-occultation]");
  if (!found || found === form) return;
  form = found;
  rows().forEach(dress);
  form.querySelectorAll("figure[data-page]").forEach(drawOn);
  propose();
};
prepareForm();
document.addEventListener("htmx:afterSettle", prepareForm);
