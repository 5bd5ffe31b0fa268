// Makes pages quicker; every page works without it.
const said = document.querySelector('meta[name="palier"]')?.dataset ?? {};
const csrf = () => document.querySelector('meta[name="csrf"]');
document.addEventListener("htmx:configRequest", (event) => {
  if (csrf()) event.detail.headers[csrf().dataset.header] = csrf().content;
});
// The summary of a refused form takes the focus, so that it is read first; so does what came back after it was sent too late.
document.addEventListener("DOMContentLoaded", () => document.querySelector("#refusal, #unsent")?.focus());

/** Where a part of the page says what became of its request: its slot, or a line of its own. */
function slot(element, target) {
  if (target?.classList.contains("saved")) return target;
  const form = element.closest("form, [hx-get]") ?? element;
  let line = form.querySelector(":scope > .session-said");
  if (!line) {
    line = document.createElement(form.matches("ul, ol") ? "li" : "p");
    line.className = "session-said note";
    line.setAttribute("role", "status");
    form.prepend(line);
  }
  return line;
}
const hush = (element) => element.closest("form, [hx-get]")?.querySelector(":scope > .session-said")?.remove();

/** What is wrong, and, where the session is over, the way back to this very place. */
function tell(element, target, key) {
  const place = slot(element, target);
  // because whoever presses the link leaves the field, which saves itself and is told the same before the link is let go
  if (key === "ended" && place.querySelector("a.again")) return;
  place.textContent = said[key] ?? "";
  if (key !== "ended") return reveal(place);
  const again = document.createElement("a");
  const criterion = element.closest("details[id]")?.id;
  again.href = said.page + (criterion ? `#${criterion}` : location.hash);
  again.className = "again";
  again.textContent = said.signIn;
  again.addEventListener("click", (event) => {
    event.preventDefault();
    if (location.pathname + location.search !== said.page) return location.assign(again.href);
    history.replaceState(null, "", again.href);
    location.reload();
  });
  place.append(" ", again);
  reveal(place);
}

/** What the page says is not left under the bar that stays in view. */
function reveal(place) {
  const bar = document.querySelector(".send")?.getBoundingClientRect();
  const { top, bottom } = place.getBoundingClientRect();
  if (bar && bottom > bar.top && top < bar.bottom) scrollBy(0, bottom - bar.top + 8);
}
document.addEventListener("htmx:afterSettle", ({ detail: { target } }) => target?.classList.contains("saved") && reveal(target));

/** A new token for this page and this person; says why there is none. */
async function freshToken() {
  const answer = await fetch(said.page, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer) return "away";
  if (answer.status === 401) return "ended";
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector('meta[name="csrf"]')?.content;
  if (page.querySelector('meta[name="palier"]')?.dataset.who !== said.who) return "other";
  if (!token) return "refused";
  csrf().content = token;
  document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
  return null;
}

// Whoever signs in in another tab lets what waits here go on.
const tabs = new BroadcastChannel("palier");
if (said.who) tabs.postMessage(said.who);

/** Waits until the same person is signed in again, and says so in this place; a file cannot be chosen for them again. */
async function regained(waiter, place) {
  for (let why = await freshToken(); why && !waiter.cancelled; why = await freshToken()) {
    place.textContent = `${said[why === "ended" ? "fileEnded" : why]} `;
    if (why === "ended") {
      const link = document.createElement("a");
      link.href = "/sign-in";
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = said.signInTab;
      place.append(link);
    }
    reveal(place);
    await new Promise((again) => {
      waiter.stop = again;
      tabs.addEventListener("message", again, { once: true });
      for (const kind of ["focus", "online"]) addEventListener(kind, again, { once: true });
    });
  }
}

const PAUSES = [2, 4, 8, 16, 30, 60];
const waiting = new Map();
const again = (element) => {
  if (!waiting.has(element)) return;
  clearTimeout(waiting.get(element).timer);
  if (element.isConnected) htmx.trigger(element, "change");
};
/** What saves itself is tried again by itself, after growing waits, and at once when the line is back. */
function retry(element) {
  const state = waiting.get(element) ?? { times: 0 };
  clearTimeout(state.timer);
  state.timer = setTimeout(() => again(element), PAUSES[Math.min(state.times++, PAUSES.length - 1)] * 1000);
  waiting.set(element, state);
}
addEventListener("online", () => [...waiting.keys()].forEach(again));
const savesItself = (element) => element.matches("form[hx-post]");

function lost({ detail: { elt, target } }) {
  const away = navigator.onLine ? "away" : "offline";
  if (!savesItself(elt)) return;
  tell(elt, target, away);
  retry(elt);
}
document.addEventListener("htmx:sendError", lost);
document.addEventListener("htmx:timeout", lost);

document.addEventListener("htmx:beforeSwap", async (event) => {
  const { xhr, target, requestConfig } = event.detail;
  const elt = requestConfig.elt;
  const word = xhr.getResponseHeader("Palier-Session");
  const selects = elt.closest("[hx-select]");
  const isWhole = /^\s*<!doctype/i.test(xhr.responseText);
  if (word || (isWhole && !selects)) {
    // because a page in the place of a part would hide what was typed
    event.detail.shouldSwap = false;
    event.stopImmediatePropagation();
  }
  if (word === "stale") {
    const why = elt.dataset.renewed ? "refused" : await freshToken();
    if (why) return tell(elt, target, why);
    elt.dataset.renewed = "yes";
    if (savesItself(elt)) htmx.trigger(elt, "change");
  } else if (word) {
    tell(elt, target, word);
  } else if (xhr.status >= 500 || xhr.status === 429) {
    lost({ detail: { elt, target } });
  } else if (isWhole && !selects) {
    tell(elt, target, "refused");
  } else if (xhr.status < 400) {
    delete elt.dataset.renewed;
    clearTimeout(waiting.get(elt)?.timer);
    waiting.delete(elt);
    hush(elt);
  }
}, true);
