// Makes reading pages quicker: larger and smaller by button or key, and printing the pages alone.
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

const prepare = (viewer) => {
  if (viewer.dataset.ready) return;
  viewer.dataset.ready = "yes";
  const pages = viewer.querySelector(".pages");
  const tools = viewer.querySelector(".tools");
  const said = tools.querySelector("output");
  let zoom = 1;
  const to = (wanted) => {
    const middle = (pages.scrollTop + pages.clientHeight / 2) / pages.scrollHeight;
    zoom = wanted;
    pages.style.setProperty("--zoom", zoom);
    pages.scrollTop = middle * pages.scrollHeight - pages.clientHeight / 2;
    said.textContent = `${Math.round(zoom * 100)}\u00a0%`;
  };
  const turn = {
    in: () => to(STEPS.find((step) => step > zoom) ?? zoom),
    out: () => to([...STEPS].reverse().find((step) => step < zoom) ?? zoom),
    fit: () => to(1),
  };
  const print = async () => {
    const pictures = [...pages.querySelectorAll("img")];
    pictures.forEach((picture) => { picture.loading = "eager"; });
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    viewer.classList.add("printing");
    document.documentElement.classList.add("printing-pages");
    window.print();
    viewer.classList.remove("printing");
    document.documentElement.classList.remove("printing-pages");
  };
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.zoom) turn[button.dataset.zoom]();
    else if (button) print();
  });
  viewer.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = { "+": "in", "=": "in", "-": "out", f: "fit", F: "fit" }[event.key];
    if (!way) return;
    turn[way]();
    event.preventDefault();
  });
  tools.hidden = false;
};
const prepareAll = () => document.querySelectorAll("[data-viewer]").forEach(prepare);
prepareAll();
document.addEventListener("htmx:afterSettle", prepareAll);
