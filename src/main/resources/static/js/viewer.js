// Makes reading pages quicker: larger and smaller by button or key, from passage to passage, and printing the pages alone.
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
  const passages = [...pages.querySelectorAll("[data-passage]")];
  const found = viewer.querySelector(".found");
  let here = -1;
  const step = (by) => {
    if (!passages.length) return;
    passages[here]?.classList.remove("now");
    here = (Math.max(here, by < 0 ? 0 : -1) + by + passages.length) % passages.length;
    const passage = passages[here];
    passage.classList.add("now");
    const leaf = passage.closest(".leaf").getBoundingClientRect();
    const box = passage.getBoundingClientRect();
    const frame = pages.getBoundingClientRect();
    pages.scrollTop += box.top - frame.top - frame.height / 3;
    pages.scrollLeft += leaf.width > frame.width ? box.left - frame.left - frame.width / 3 : 0;
    const numbers = [here + 1, passages.length];
    const says = found.querySelector("[data-said]");
    says.textContent = says.dataset.of.replace(/%/g, () => numbers.shift());
  };
  found?.querySelectorAll("[data-step]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  });
  found?.querySelector("[data-first]").remove();
  if (passages.length && !location.hash) {
    const first = passages[0].closest("figure").querySelector("img");
    first.loading = "eager";
    step(1);
  }
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.zoom) turn[button.dataset.zoom]();
    else if (button) print();
  });
  viewer.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "N") { step(event.shiftKey ? -1 : 1); event.preventDefault(); return; }
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
