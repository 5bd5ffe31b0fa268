// Shows how far a heavy pile of files is on its way. The form works without it.
function dress(form) {
  const bar = form.querySelector("progress");
  const word = form.querySelector("[data-status]");
  const button = form.querySelector("button");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = Math.round((100 * loaded) / total);
      bar.value = percent;
      word.textContent = form.dataset.sending.replace("[percent]", percent);
    };
    request.onload = () => arrive(request);
    request.onerror = () => {
      bar.hidden = true;
      button.disabled = false;
      word.textContent = form.dataset.failed;
    };
    bar.hidden = false;
    button.disabled = true;
    request.send(new FormData(form));
  });
}

/** The import's own page; or this page again, which says what was refused. */
function arrive(request) {
  if (new URL(request.responseURL).pathname !== location.pathname) {
    location.assign(request.responseURL);
    return;
  }
  const main = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
  document.querySelector("main").replaceWith(document.adoptNode(main));
  main.querySelectorAll("form[data-sending]").forEach(dress);
  main.querySelector("#refusal")?.focus();
}

document.querySelectorAll("form[data-sending]").forEach(dress);
