// Makes the preparing of a dossier quicker: each field saves itself, files drop, what a type of document asks for shows.
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
  const elsewhere = !new URL(xhr.responseURL || location.href, location.href).pathname.startsWith("/dossiers/");
  if (elsewhere) {
    event.detail.shouldSwap = false;
    location.reload();
  } else if ([403, 409, 422].includes(xhr.status) && target.classList.contains("saved")) {
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

// Files: dropped on the zone, sent with their progress, kept when the network is away.
const say = (form, words) => { form.querySelector(".told").textContent = words; };
document.querySelectorAll("form.upload").forEach((form) => {
  const input = form.querySelector("input[type=file]");
  const progress = form.querySelector("progress");
  ["dragover", "dragenter"].forEach((kind) => form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("over"); }));
  ["dragleave", "drop"].forEach((kind) => form.addEventListener(kind, () => form.classList.remove("over")));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    form.querySelector("select[name=type]").focus();
  });
  form.addEventListener("htmx:beforeRequest", () => { say(form, ""); progress.hidden = false; });
  form.addEventListener("htmx:xhr:progress", (event) => {
    if (event.detail.lengthComputable) progress.value = (100 * event.detail.loaded) / event.detail.total;
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== form) return;
    progress.hidden = true;
    progress.value = 0;
    if (event.detail.successful) { form.reset(); ask(form.querySelector("select[name=type]")); }
  });
  form.addEventListener("htmx:responseError", (event) => say(form, event.detail.xhr.status === 413 ? form.dataset.tooLarge : form.dataset.failed));
  form.addEventListener("htmx:sendError", () => {
    say(form, navigator.onLine ? form.dataset.failed : form.dataset.offline);
    if (!navigator.onLine) addEventListener("online", () => form.requestSubmit(), { once: true });
  });
});
