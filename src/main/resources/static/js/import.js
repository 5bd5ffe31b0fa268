// Shows how far a heavy pile of files is on its way, and keeps what was chosen until it has arrived. The form works without it.
function dress(form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}

function send(form) {
  const bar = form.querySelector("progress");
  const word = form.querySelector("[data-status]");
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.onprogress = ({ loaded, total }) => {
    const percent = Math.round((100 * loaded) / total);
    bar.value = percent;
    word.textContent = form.dataset.sending.replace("[percent]", percent);
  };
  request.onload = () => (request.getResponseHeader("Palier-Session") ? again(form, bar, word) : arrive(form, request));
  request.onerror = () => {
    wait(form, false);
    word.textContent = form.dataset.failed;
  };
  wait(form, true);
  request.send(new FormData(form));
}

function wait(form, waits) {
  form.querySelector("progress").hidden = !waits;
  form.querySelector("button").disabled = waits;
}

/** Goes on by itself once the same person is signed in again; twice only, because a third time somebody should look. */
async function again(form, bar, word) {
  bar.hidden = true;
  form.dataset.tries = Number(form.dataset.tries ?? 0) + 1;
  await regained({}, word);
  if (form.dataset.tries < 3) return send(form);
  delete form.dataset.tries;
  wait(form, false);
  word.textContent = form.dataset.failed;
}

/** The import's own page; or this page again, which says what was refused and still holds what was chosen. */
function arrive(form, request) {
  if (new URL(request.responseURL).pathname !== location.pathname) {
    location.assign(request.responseURL);
    return;
  }
  const main = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
  const next = main?.querySelector("form[data-sending]");
  if (!next) {
    wait(form, false);
    form.querySelector("[data-status]").textContent = main?.querySelector("[role=alert]")?.textContent ?? form.dataset.failed;
    return;
  }
  const chosen = [...form.querySelectorAll("input[type=file]")];
  document.querySelector("main").replaceWith(document.adoptNode(main));
  chosen.forEach((input) => { next.elements[input.name].files = input.files; });
  dress(next);
  main.querySelector("#refusal")?.focus();
}

document.querySelectorAll("form[data-sending]").forEach(dress);
