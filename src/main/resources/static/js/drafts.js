// Keeps in this tab what is typed until the server has it. Never passwords, files or hidden tokens; another person never
// sees it, and it goes at sign-out and after some hours, because computers are shared.
(() => {
  const PREFIX = "palier-draft/";
  const HOURS = 8;
  const words = document.querySelector('meta[name="palier"]').dataset;
  const who = words.who;
  const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  const read = (key) => JSON.parse(sessionStorage.getItem(key) ?? "null");
  const write = (key, draft) => sessionStorage.setItem(key, JSON.stringify(draft));

  const isOver = (key) => (who && !key.startsWith(PREFIX + who + "/")) || Date.now() - read(key).at > HOURS * 3600_000;
  const isOut = location.pathname === "/sign-in" && new URLSearchParams(location.search).has("out");
  keys().filter((key) => isOut || isOver(key)).forEach((key) => sessionStorage.removeItem(key));
  document.addEventListener("submit", ({ target }) => {
    if (target.getAttribute("action") === "/sign-out") keys().forEach((key) => sessionStorage.removeItem(key));
  });
  if (!who) {
    // because whoever is asked to sign in again was not heard
    keys().forEach((key) => write(key, { ...read(key), sent: undefined }));
    return;
  }

  const SILENT = ["hidden", "password", "file", "submit", "button", "reset", "image"];
  const isTyped = (field) => field.name && field.matches("input, textarea, select") && !SILENT.includes(field.type);
  const fields = (form) => [...form.elements].filter(isTyped);
  const isChoice = (field) => field.type === "checkbox" || field.type === "radio";
  const valueOf = (field) => (isChoice(field) ? field.checked : field.multiple ? [...field.selectedOptions].map((one) => one.value) : field.value);
  const state = (form) => fields(form).map((field) => [field.name, isChoice(field) ? field.value : null, valueOf(field)]);
  const text = (form) => JSON.stringify(state(form));

  const known = new Map();
  const key = (form) => {
    const action = form.getAttribute("action") ?? "";
    const alike = [...document.querySelectorAll("main form")].filter((one) => (one.getAttribute("action") ?? "") === action && one.method === "post");
    return `${PREFIX}${who}/${words.page.split("?")[0]} ${action} ${alike.indexOf(form)}`;
  };
  const keep = (form) => {
    const at = known.get(form);
    if (!at) return;
    if (text(form) === at.base) return sessionStorage.removeItem(at.key);
    const revision = read(at.key)?.revision ?? form.elements.revision?.value;
    write(at.key, { at: Date.now(), from: location.pathname, fields: state(form), revision });
  };

  /** As many rows of fields as were typed in; what draws them dresses them like the others. */
  const makeRoom = (form, left) => {
    const rows = [...form.querySelectorAll("fieldset.box")];
    const counted = rows.at(-1)?.querySelector("[name]").name;
    for (let count = left.filter(([name]) => name === counted).length - rows.length; count > 0; count--) {
      const row = rows.at(-1).cloneNode(true);
      row.querySelectorAll("input").forEach((input) => { input.value = ""; });
      row.querySelector("legend").textContent = row.querySelector("legend").textContent.replace(/\d+/, rows.length + 1);
      rows.at(-1).after(row);
      rows.push(row);
    }
  };
  /** Puts back what was typed, and the revision that it was typed on, so that somebody else's change is not written over. */
  const restore = (form, draft) => {
    const left = [...draft.fields];
    const lack = left.length - fields(form).length;
    if (lack > 0) makeRoom(form, left);
    for (const field of fields(form)) {
      const at = left.findIndex(([name, choice]) => name === field.name && choice === (isChoice(field) ? field.value : null));
      if (at < 0) continue;
      const [[, , value]] = left.splice(at, 1);
      if (isChoice(field)) field.checked = value;
      else if (field.multiple) [...field.options].forEach((one) => { one.selected = value.includes(one.value); });
      else field.value = value;
    }
    if (draft.revision && form.elements.revision) form.elements.revision.value = draft.revision;
    for (let fold = form.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    fields(form).forEach((field) => field.dispatchEvent(new Event("input", { bubbles: field.matches("fieldset.box *") })));
  };
  const time = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  const note = (form, draft) => {
    const line = document.createElement("p");
    const drop = document.createElement("button");
    line.className = "note restored";
    line.setAttribute("role", "status");
    line.textContent = `${words.restored.replace("[time]", time(draft.at))} `;
    drop.type = "button";
    drop.className = "link";
    drop.textContent = words.drop;
    drop.addEventListener("click", () => {
      form.reset();
      line.remove();
      sessionStorage.removeItem(known.get(form).key);
      fields(form)[0]?.focus();
    });
    line.append(drop);
    form.prepend(line);
    reveal(line);
  };

  const refused = document.querySelector("#refusal, [data-refused], [data-late]");
  const entry = performance.getEntriesByType("navigation")[0];
  const cameFrom = document.referrer && new URL(document.referrer).origin === location.origin ? new URL(document.referrer).pathname : null;
  /** A form was heard when the page that followed it says no refusal; one that comes back by itself was not. */
  for (const one of keys()) {
    const draft = read(one);
    if (!draft.sent) continue;
    const heard = !refused && entry?.type === "navigate" && cameFrom === draft.from;
    if (heard) sessionStorage.removeItem(one);
    else write(one, { ...draft, sent: undefined });
  }
  const dress = (form) => {
    if (known.has(form)) return;
    const at = { key: key(form), base: text(form) };
    known.set(form, at);
    const draft = read(at.key);
    if (!draft) return;
    if (JSON.stringify(draft.fields) === at.base) {
      // because what a refused form shows again is still nowhere but on the page
      if (!refused) sessionStorage.removeItem(at.key);
      else at.base = "";
      return;
    }
    restore(form, draft);
    note(form, draft);
  };
  const dressAll = () => document.querySelectorAll("main form[method=post]").forEach(dress);
  dressAll();
  document.addEventListener("htmx:afterSettle", dressAll);

  for (const kind of ["input", "change"]) document.addEventListener(kind, ({ target }) => target.form && keep(target.form));
  document.addEventListener("reset", ({ target }) => setTimeout(() => keep(target)));
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const at = known.get(form);
    if (event.defaultPrevented || !at) return;
    if (!navigator.onLine) {
      event.preventDefault();
      return tell(form, null, "unsent");
    }
    const draft = read(at.key);
    if (draft) write(at.key, { ...draft, sent: Date.now() });
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) known.forEach(({ key: one }) => read(one) && write(one, { ...read(one), sent: undefined }));
  });

  // What saves itself is let go once the server has said that it has it, and only as far as it was sent.
  document.addEventListener("htmx:beforeSend", ({ detail: { elt } }) => {
    const at = known.get(elt);
    if (at) at.sending = text(elt);
  });
  document.addEventListener("htmx:afterRequest", ({ detail: { elt, xhr } }) => {
    const at = known.get(elt);
    if (!at || xhr.status < 200 || xhr.status >= 300) return;
    at.base = at.sending;
    elt.querySelector(".restored")?.remove();
    sessionStorage.removeItem(at.key);
    keep(elt);
  });
})();
