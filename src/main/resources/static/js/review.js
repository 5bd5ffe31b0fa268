// Makes reviewing quicker: the keyboard.
const form = document.querySelector("form.regard");
const place = document.querySelector(".review");
const keys = document.getElementById("keys-on");
const help = document.querySelector("details.keys");

keys.checked = localStorage.getItem("palier-keys") !== "off";
keys.addEventListener("change", () => localStorage.setItem("palier-keys", keys.checked ? "on" : "off"));

const go = (criterion) => { if (criterion) location.search = `?criterion=${encodeURIComponent(criterion)}`; };
const press = (outcome) => form?.querySelector(`button[value=${outcome}]`)?.click();
const choose = (level) => {
  const radio = form?.querySelector(`input[name=level][value="${level}"]`);
  if (radio) { radio.checked = true; radio.focus(); }
};
const isField = (node) => node.matches("textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
  if (event.key === "?") { help.open = !help.open; help.querySelector("summary").focus(); return; }
  if (!keys.checked) return;
  const inChoice = event.target.matches("input[type=radio]") || event.target.closest(".sheet, .pages");
  if (/^[0-4]$/.test(event.key)) choose(event.key);
  else if (event.key === "d" || event.key === "D") press("AGREED");
  else if (event.key === "p" || event.key === "P") form?.elements.comment.value.trim() ? press("CLARIFY") : form?.elements.comment.focus();
  else if (event.key === "ArrowLeft" && !inChoice) go(place.dataset.previous);
  else if (event.key === "ArrowRight" && !inChoice) go(place.dataset.next);
  else return;
  event.preventDefault();
});
