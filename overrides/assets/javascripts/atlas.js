// Loads each part of the interface on the pages that have a use for it, so that a page without marks, lists
// or forms downloads nothing for them. Every part adds to a page that is complete as it stands: when one fails,
// links still lead to their targets and lists are still whole.

const PARTS = [
  [".atlas-mark", "./marks.js"],
  [".atlas-link.is-concept", "./concepts.js"],
  ["figure.atlas-chart", "./charts.js"],
  ["[data-atlas-filter]", "./filter.js"],
  ["[data-atlas-report]", "./contribute.js"],
  ["[data-atlas-timeline]", "./timeline.js"],
  ["[data-atlas-network]", "./network.js"],
  ["[data-atlas-compare]", "./compare.js"],
];

async function start(path, ...values) {
  try {
    const part = await import(path);
    return part.start(...values);
  } catch (error) {
    console.warn(`${path} did not start; the page works without it`, error);
  }
}

const form = document.querySelector("[data-atlas-search]");
if (form) {
  // Instant navigation keeps the header while the address changes, so the form's address must not be relative.
  form.action = form.action;
  const search = () => (started ??= start("./search.js", form));
  let started;
  form.addEventListener("focusin", search, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.q.value.trim()) search().then((box) => (box ? box.open() : form.submit()));
    else form.q.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.q.select();
    form.q.focus();
  });
}

function page() {
  for (const [selector, path] of PARTS) if (document.querySelector(selector)) start(path);
  // A search that was sent before its script had arrived, or that somebody has linked.
  const query = new URLSearchParams(location.search).get("q");
  if (form && query && new URL(form.action).pathname === location.pathname) {
    form.q.value = query;
    form.q.focus();
  }
}

// Material announces each page that instant navigation has set in.
if (window.document$) window.document$.subscribe(page);
else page();
