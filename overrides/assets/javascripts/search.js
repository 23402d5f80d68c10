// The search box: first the pages whose name fits, then what Pagefind finds in the text. Results are plain links in
// a panel, so that opening in a tab, copying and instant navigation work as everywhere; the arrow keys walk over them.

import words from "../atlas/words.js";
import { load, match } from "./names.js";
import { fits, group, heading, inText, named, note } from "./results.js";
import { ROOT, count, element, fill } from "./text.js";

const STEP = 6;
const PAUSE = 150; // milliseconds without a key before the text is searched

let pagefind;

function engine() {
  pagefind ??= import(new URL("pagefind/pagefind.js", ROOT)).then(async (module) => {
    await module.options({ excerptLength: 24 });
    await module.init();
    return module;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

export function start(form) {
  const input = form.q;
  const status = element("p", { class: "atlas-sr", role: "status" });
  const panel = element("div", { class: "atlas-search__panel", id: "atlas-search-panel", role: "group", "aria-label": words.results, hidden: true });
  form.append(panel, status);
  input.setAttribute("aria-controls", panel.id);
  let asked = "";
  let timer;

  const links = () => [...panel.querySelectorAll("a, button")];
  const close = () => {
    panel.hidden = true;
  };

  async function run() {
    const query = input.value.trim();
    if (query === asked) return void (panel.hidden = !query);
    asked = query;
    clearTimeout(timer);
    if (!query) return close();
    const names = await load().catch(() => ({ entries: [], at: new Map(), words: () => [] }));
    const byName = match(names, query);
    if (query !== asked) return;
    panel.replaceChildren(...group(words.byName, byName.map(named)), note(words.searching));
    panel.hidden = false;
    timer = setTimeout(() => text(query, byName, names.at), PAUSE);
  }

  async function text(query, byName, at) {
    const known = new Set(byName.map((page) => new URL(page.url).pathname));
    let results = [];
    let failed = false;
    try {
      results = (await (await engine()).search(query)).results;
    } catch (error) {
      console.warn("search", error);
      failed = true;
    }
    const list = element("ol", { class: "atlas-search__list" });
    let next = 0;
    const more = element("button", { class: "atlas-search__more", type: "button", click: () => step(true) }, words.more);
    async function step(asks) {
      const rows = await Promise.all(results.slice(next, (next += STEP)).map((result) => result.data()));
      const said = rows.filter((row) => fits(row, query));
      if (!said.length) results = [];
      const fresh = said.filter((row) => !known.has(path(row)));
      const items = fresh.map((row) => inText(row, at.get(path(row))));
      list.append(...items);
      more.hidden = next >= results.length;
      if (asks && items.length) items[0].querySelector("a").focus();
    }
    await step(false);
    if (query !== asked) return;
    const found = list.children.length ? [heading(words.inText), list, more] : [];
    const notes = [];
    if (failed) notes.push(note(words.failed, index()));
    else if (!byName.length && !results.length) notes.push(note(fill(words.nothing, { query }), index()));
    panel.replaceChildren(...group(words.byName, byName.map(named)), ...found, ...notes);
    status.textContent = notes.length ? notes[0].textContent : count(words.found, results.length, { named: byName.length });
  }

  const index = () => element("a", { href: form.action }, words.index);

  function move(event, to) {
    const all = links();
    if (!all.length) return;
    event.preventDefault();
    const place = all.indexOf(document.activeElement);
    const target = { down: all[Math.min(place + 1, all.length - 1)], up: place > 0 ? all[place - 1] : input, first: all[0], last: all.at(-1) }[to];
    target.focus();
  }

  form.addEventListener("keydown", (event) => {
    if (panel.hidden) return;
    const inPanel = panel.contains(document.activeElement);
    if (event.key === "ArrowDown") move(event, "down");
    else if (event.key === "ArrowUp" && inPanel) move(event, "up");
    else if (event.key === "Home" && inPanel) move(event, "first");
    else if (event.key === "End" && inPanel) move(event, "last");
    else if (event.key === "Escape") {
      event.preventDefault(); // keeps what was typed
      input.focus();
      close();
    }
  });
  input.addEventListener("input", run);
  input.addEventListener("focus", run);
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!form.contains(event.target)) close();
  });
  panel.addEventListener("click", (event) => {
    if (event.target.closest("a")) close();
  });
  window.document$?.subscribe(close);
  if (document.activeElement === input) run();

  /** Enter: the first page found, or the answer that there is none. */
  async function open() {
    await run();
    panel.querySelector("a")?.click();
  }
  return { open };
}

function path(row) {
  return new URL(row.url, ROOT).pathname;
}
