// Makes pages quicker; every page works without it.
document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});
// The summary of a refused form takes the focus, so that it is read first.
document.addEventListener("DOMContentLoaded", () => document.getElementById("refusal")?.focus());
