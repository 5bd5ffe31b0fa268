// Makes the preparing of a dossier quicker: each field saves itself, what a type of document asks for shows.
document.documentElement.classList.add("scripted");

const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const criterion = target?.closest("details.criterion");
  if (!criterion || criterion.open) return;
  criterion.open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();

// A save that is refused still has something to say: it is shown where "saved" would be.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target } = event.detail;
  if ([403, 409, 422].includes(xhr.status) && target.classList.contains("saved")) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// What the chosen type of document asks for.
const ask = (select) => {
  const form = select.form;
  const sharing = select.selectedOptions[0]?.dataset.sharing ?? "DIRECT";
  const cleared = form.querySelector(".cleared");
  const statement = form.querySelector(".statement-only");
  if (cleared) cleared.hidden = sharing !== "ONCE_CLEARED";
  if (statement) statement.hidden = sharing !== "STATEMENT_ONLY";
};
document.querySelectorAll("select[name=type], select[name=document]").forEach(ask);
document.addEventListener("change", (event) => {
  if (event.target.matches("select[name=type], select[name=document]")) ask(event.target);
});
document.addEventListener("reset", ({ target }) => {
  const select = target.elements.type;
  if (select) setTimeout(() => ask(select));
});
