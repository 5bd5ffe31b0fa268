// Deposits files by drop, paste, camera or button, each by the tus protocol: what is cut goes on by itself.
// The form works without it, one file at a time.
const PAUSES = [300, 1000, 2000, 4000, 8000];
const PATIENCE = 12;
const PHOTO = /^image\/(jpeg|png)$/;
const WORDS = document.querySelector("[data-words]")?.dataset ?? {};
let running = 0;
const refused = new Map();

const say = (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`[${name}]`, value), WORDS[key]);

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
  stop.textContent = say("cancel");
  item.append(name, bar, word, stop);
  list.append(item);
  list.hidden = false;
  return { item, name, bar, word, stop };
}

function end(row, kind, text) {
  row.stop.remove();
  row.bar.remove();
  row.word.textContent = text;
  row.word.className = `tag ${kind}`;
}

function show(upload, sent) {
  const percent = Math.round((100 * sent) / upload.file.size);
  upload.row.bar.value = percent;
  upload.row.word.textContent = `${percent} %`;
  upload.row.bar.setAttribute("aria-label", say("sending", { name: upload.file.name, percent }));
}

/** One request of the protocol; a line that is cut answers 0. */
function ask(upload, method, address, headers = {}, body = null) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const csrf = document.querySelector('meta[name="csrf"]');
    request.open(method, address);
    const all = { "Tus-Resumable": "1.0.0", ...headers };
    if (csrf) all[csrf.dataset.header] = csrf.content;
    Object.entries(all).forEach(([name, value]) => request.setRequestHeader(name, value));
    if (body) request.upload.onprogress = (event) => show(upload, upload.offset + event.loaded);
    request.onloadend = () => resolve({ status: request.status, text: request.responseText, header: (name) => request.getResponseHeader(name) });
    upload.stop = () => request.abort();
    request.send(body);
  });
}

function metadata(form, file) {
  const said = { filename: file.name, type: form.elements.type?.value };
  if (!form.hasAttribute("data-several")) said.title = form.elements.title?.value;
  said.document = form.getAttribute("action").match(/\/documents\/([^/]+)\/versions/)?.[1];
  return Object.entries(said)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}`)
    .join(",");
}

function words(answer) {
  try {
    return JSON.parse(answer.text).detail;
  } catch {
    return null;
  }
}

/** What an answer other than the hoped one means: worth going on, refused in its own words, or waiting for the person. */
function verdict(upload, answer) {
  const session = answer.header("Palier-Session");
  if (session) return { session };
  const mayGoOn = answer.status < 400 ? answer.status === 0 || answer.status === 204 : answer.status >= 500 || [409, 423, 460].includes(answer.status);
  if (mayGoOn) return { cut: true, said: words(answer) };
  return words(answer) ? { refused: words(answer) } : { cut: true, held: true };
}

const done = (answer) => ({ address: answer.header("Palier-Document"), duplicate: answer.header("Palier-Duplicate") === "true", differs: answer.header("Palier-Differs") === "true" });

/** Where the upload stands at the server; announces it where it does not stand yet. */
async function place(upload) {
  upload.offset = 0;
  upload.at ??= sessionStorage.getItem(upload.key);
  if (upload.at) {
    const answer = await ask(upload, "HEAD", upload.at);
    upload.offset = Number(answer.header("Upload-Offset") ?? 0);
    if (answer.status !== 404) return answer;
    upload.at = null;
    upload.offset = 0;
  }
  const answer = await ask(upload, "POST", WORDS.uploads, {
    "Upload-Length": upload.file.size,
    "Upload-Metadata": metadata(upload.form, upload.file),
  });
  if (answer.status === 201) {
    upload.at = answer.header("Location");
    sessionStorage.setItem(upload.key, upload.at);
  }
  return answer;
}

async function attempt(upload) {
  const placed = await place(upload);
  if (placed.header("Palier-Document")) return done(placed);
  if (![200, 201, 204].includes(placed.status) || !upload.at) return verdict(upload, placed);
  show(upload, upload.offset);
  const answer = await ask(
    upload,
    "PATCH",
    upload.at,
    { "Upload-Offset": upload.offset, "Content-Type": "application/offset+octet-stream" },
    upload.file.slice(upload.offset),
  );
  return answer.header("Palier-Document") ? done(answer) : verdict(upload, answer);
}

const pause = (upload, time) =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
    addEventListener("online", resolve, { once: true });
    upload.stop = resolve;
  });

/** Goes on after each cut, as long as it gets further or patience lasts. */
async function carry(upload) {
  let reached = 0;
  for (let failures = 0; ; failures++) {
    const result = await attempt(upload);
    if (result.session && !upload.cancelled && failures < PATIENCE) {
      await regained(upload, upload.row.word);
      continue;
    }
    if (result.session) return { cut: true };
    if (upload.cancelled || !result.cut || result.held) return result;
    if (upload.offset > reached) failures = 0;
    if (failures >= PATIENCE) return result;
    reached = upload.offset;
    upload.row.word.textContent = say("resuming");
    await pause(upload, PAUSES[Math.min(failures, PAUSES.length - 1)]);
    if (upload.cancelled) return result;
  }
}

function cancellable(upload) {
  upload.row.stop.onclick = () => {
    upload.cancelled = true;
    upload.stop?.();
  };
}

async function deposit(form, file, row) {
  if (file.size > Number(WORDS.most)) {
    end(row, "stop", say("tooLarge"));
    return null;
  }
  const key = ["upload", form.getAttribute("action"), file.name, file.size, file.lastModified].join(" ");
  const upload = { form, file, row, key };
  cancellable(upload);
  let result = await carry(upload);
  while (result.cut && !upload.cancelled) {
    row.word.textContent = result.said ?? say("failed");
    row.stop.textContent = say("retry");
    await new Promise((again) => {
      row.stop.onclick = again;
      addEventListener("online", again, { once: true });
    });
    row.stop.textContent = say("cancel");
    cancellable(upload);
    result = await carry(upload);
  }
  sessionStorage.removeItem(key);
  if (upload.cancelled) {
    row.item.remove();
    if (upload.at) await ask(upload, "DELETE", upload.at);
    return null;
  }
  const outcome = told(form, row, result);
  return outcome && { ...outcome, asking: outcome.differs ? asked(form) : "" };
}

/** What was said and does not hold, for the page that asks about it. */
function asked(form) {
  const said = { "said-type": form.elements.type?.value, "said-title": form.hasAttribute("data-several") ? null : form.elements.title?.value };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value));
  return `&${query}`;
}

function told(form, row, result) {
  if (result.refused) {
    end(row, "stop", result.refused);
    return null;
  }
  const address = result.address.replace("/api", "");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = row.name.textContent;
  row.name.replaceWith(link);
  end(row, result.duplicate ? "wait" : "done", say(result.differs ? "differs" : result.duplicate ? "duplicate" : "done"));
  return { address, duplicate: result.duplicate, differs: result.differs };
}

async function depositAll(form, files) {
  if (!files.length) return;
  running++;
  const rows = files.map((file) => [file, line(form, file)]);
  const said = { cleared: form.elements.cleared?.checked ?? false };
  form.toggleAttribute("data-several", files.length > 1);
  const kept = [];
  for (const [file, row] of rows) {
    const outcome = await deposit(form, file, row);
    form.querySelector("[data-status]").textContent = `${file.name} : ${row.word.textContent}`;
    if (!outcome && row.item.isConnected) refused.set(form, [...(refused.get(form) ?? []), file]);
    if (!outcome) continue;
    kept.push({ file, ...outcome });
    if (form.dataset.proofs) await prove(form, said, outcome, row);
  }
  running--;
  if (!running) clear(form);
  offerOnePdf(form, kept);
  if (kept.length && !form.dataset.proofs) await refresh(files.length, kept[kept.length - 1]);
}

/** A form is emptied once all of it has arrived; what was refused stays chosen, and what was said of it stays typed. */
function clear(form) {
  const left = refused.get(form) ?? [];
  refused.delete(form);
  if (left.length) hold(form.querySelector("input[name=file]"), left);
  else form.reset();
}

/** At a criterion a document becomes a proof at once; why not, if so, stands in the list of proofs. */
async function prove(form, said, { address, differs }, row) {
  const document = address.match(/\/documents\/([^/]+)/)[1];
  const values = { ...said, document, _csrf: form.elements._csrf.value };
  await htmx.ajax("POST", form.dataset.proofs, { target: form.dataset.list, swap: "outerHTML", values });
  if (!differs && window.document.querySelector(`${form.dataset.list} [data-document="${document}"]`)) row.item.remove();
}

/** Several photos in one go may become one PDF, in an order that is chosen on its own page. */
function offerOnePdf(form, kept) {
  const link = form.querySelector("[data-photos]");
  const photos = kept.filter(({ file }) => PHOTO.test(file.type));
  if (!link || photos.length < 2) return;
  const wanted = photos.map(({ address }) => ["document", address.match(/\/documents\/([^/]+)/)[1]]);
  link.href = `${link.dataset.photos}?${new URLSearchParams(wanted)}`;
  link.hidden = false;
}

/** Shows what is new without leaving the page: the list again, or the document that was made of one file. */
async function refresh(count, { address, duplicate, asking }) {
  const list = document.getElementById("documents");
  if (!list) {
    if (count === 1) location.assign(`${address.replace(/\/versions\/.*/, "")}?${duplicate ? "duplicate" : "received"}${asking ?? ""}`);
    return;
  }
  const page = new DOMParser().parseFromString(await (await fetch(said.page)).text(), "text/html");
  const fresh = page.getElementById("documents");
  if (fresh) list.replaceWith(document.importNode(fresh, true));
}

/** A screenshot has no name of its own: it is called after the moment it was pasted. */
function named(file) {
  const moment = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString();
  const [day, time] = moment.slice(0, 19).split("T");
  return new File([file], `capture-${day}-${time.replaceAll(":", "")}.${file.type.split("/")[1].replace("jpeg", "jpg")}`, { type: file.type, lastModified: Date.now() });
}

function hold(input, files) {
  const chosen = new DataTransfer();
  files.forEach((file) => chosen.items.add(file));
  input.files = chosen.files;
}

/** Where the type decides what may be shown, files wait in the form for it. */
function lay(form, input, files) {
  hold(input, files);
  form.elements.type.focus();
}

function dress(form) {
  const input = form.querySelector("input[name=file]");
  const photo = form.querySelector("[data-photo]");
  const several = !form.getAttribute("action").endsWith("/versions");
  const take = (files) => depositAll(form, several ? files : files.slice(0, 1));
  const give = form.dataset.proofs ? (files) => lay(form, input, files) : take;
  input.multiple = several;
  form.querySelector(".drop-hint")?.removeAttribute("hidden");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take([...input.files]);
  });
  if (photo) {
    const camera = photo.parentElement.querySelector("input[capture]");
    photo.hidden = false;
    photo.addEventListener("click", () => camera.click());
    camera.addEventListener("change", () => give([...camera.files]));
  }
  return give;
}

const forms = new Map([...document.querySelectorAll("form[data-upload]")].map((form) => [form, dress(form)]));
/** The form under the pointer, or the one of its criterion, or the only one. */
const meant = ({ target }) =>
  target.closest?.("form[data-upload]") ?? target.closest?.("details.criterion")?.querySelector("form[data-upload]") ?? (forms.size === 1 ? forms.keys().next().value : null);

if (forms.size) {
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      meant(event)?.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => meant(event)?.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    meant(event)?.classList.remove("over");
    forms.get(meant(event))?.([...event.dataTransfer.files]);
  });
  document.addEventListener("paste", (event) => {
    const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => PHOTO.test(type));
    if (!pictures.length || !meant(event)) return;
    event.preventDefault();
    forms.get(meant(event))(pictures.map(named));
  });
  addEventListener("beforeunload", (event) => {
    if (running) event.preventDefault();
  });
}
