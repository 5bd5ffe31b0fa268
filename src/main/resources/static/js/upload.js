// Deposits several files one after the other, by drop or by button; the form works without it, one file at a time.
const say = (form, key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`[${name}]`, value), form.dataset[key]);

function line(form, file) {
  const list = form.querySelector("ul");
  const item = document.createElement("li");
  const name = document.createElement("span");
  const bar = document.createElement("progress");
  const word = document.createElement("small");
  const stop = document.createElement("button");
  name.textContent = file.name;
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  stop.type = "button";
  stop.className = "link";
  stop.textContent = say(form, "cancel");
  item.append(name, bar, word, stop);
  list.append(item);
  list.hidden = false;
  return { item, name, bar, word, stop };
}

function end(row, kind, text) {
  row.bar.remove();
  row.word.textContent = text;
  row.word.className = `tag ${kind}`;
}

/** What the page that came back says: the refusal's words, or the address of the document. */
function outcome(form, request) {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const refusal = page.querySelector("#refusal p, main [role=alert]");
  const address = new URL(request.responseURL, location.href);
  if (request.status < 400 && address.pathname.startsWith("/documents/")) {
    return { address, duplicate: address.searchParams.has("duplicate") };
  }
  return { refused: refusal ? refusal.textContent.trim() : say(form, "failed") };
}

function send(form, file, row) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const data = new FormData(form);
    const csrf = document.querySelector('meta[name="csrf"]');
    data.set("file", file);
    if (form.hasAttribute("data-several")) data.delete("title");
    request.open("POST", form.action);
    if (csrf) request.setRequestHeader(csrf.dataset.header, csrf.content);
    request.upload.onprogress = (event) => {
      const percent = Math.round((100 * event.loaded) / event.total);
      row.bar.value = percent;
      row.word.textContent = `${percent} %`;
      row.bar.setAttribute("aria-label", say(form, "sending", { name: file.name, percent }));
    };
    request.onload = () => resolve(outcome(form, request));
    request.onerror = () => resolve({ cut: true });
    request.onabort = () => resolve({ cancelled: true });
    row.stop.onclick = () => request.abort();
    request.send(data);
  });
}

async function deposit(form, file, row) {
  if (file.size > Number(form.dataset.most)) {
    row.stop.remove();
    end(row, "stop", say(form, "tooLarge"));
    return null;
  }
  const result = await send(form, file, row);
  if (result.cancelled) {
    row.item.remove();
  } else if (result.cut) {
    row.word.textContent = say(form, "failed");
    row.stop.textContent = say(form, "retry");
    await new Promise((again) => {
      row.stop.onclick = again;
      addEventListener("online", again, { once: true });
    });
    row.stop.textContent = say(form, "cancel");
    return deposit(form, file, row);
  } else {
    row.stop.remove();
    if (result.refused) {
      end(row, "stop", result.refused);
    } else {
      const link = document.createElement("a");
      link.href = result.address.pathname;
      link.textContent = row.name.textContent;
      row.name.replaceWith(link);
      end(row, result.duplicate ? "wait" : "done", say(form, result.duplicate ? "duplicate" : "done"));
      return result.address;
    }
  }
  return null;
}

async function depositAll(form, files) {
  const rows = files.map((file) => [file, line(form, file)]);
  form.toggleAttribute("data-several", files.length > 1);
  let latest = null;
  for (const [file, row] of rows) {
    const address = await deposit(form, file, row);
    latest = address ?? latest;
    form.querySelector("[data-status]").textContent = `${file.name} : ${row.word.textContent}`;
  }
  form.reset();
  if (latest) await refresh(form, latest);
}

/** Shows what is new without leaving the page: the list again, or the document's new version. */
async function refresh(form, address) {
  const list = document.getElementById("documents");
  if (!list) {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  list.replaceWith(document.importNode(page.getElementById("documents"), true));
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const several = Boolean(document.getElementById("documents"));
  input.multiple = several;
  form.querySelector(".drop-hint")?.removeAttribute("hidden");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    depositAll(form, [...input.files]);
  });
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const files = [...event.dataTransfer.files];
    depositAll(form, several ? files : files.slice(0, 1));
  });
}
