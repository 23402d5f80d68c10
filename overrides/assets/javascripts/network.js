// Shows the network in one year, and only some kinds of relations. The state stands in the address, so that it can be linked.

import { count, element } from "./text.js";

/** The control of the page; without script the picture shows all years. */
export function start() {
  const box = document.querySelector("[data-atlas-network]:not(.is-live)");
  if (!box) return;
  const words = JSON.parse(box.dataset.words);
  const drawings = [...document.querySelectorAll(".atlas-network")].map((svg) => ({ ties: [...svg.querySelector(".atlas-network__ties").children], nodes: [...svg.querySelectorAll("a.atlas-node")] }));
  // The ties of a drawing stand in the order of the rows of the table, which tell their ends, kinds and years.
  const rows = [...document.querySelectorAll(".atlas-table tr[data-family]")];
  const ends = rows.map((row) => [row.cells[0], row.cells[2]].map((cell) => actor(cell.querySelector("a"))));
  const state = read(words);
  const all = words.first - 1; // the place left of the first year stands for all of them
  const range = element("input", { type: "range", id: "network-year", min: all, max: words.last, step: 1, value: state.year ?? all, input: () => set(Number(range.value)) });
  const shownYear = element("output", { class: "atlas-network__year", for: range.id });
  const undated = element("input", { type: "checkbox", id: "network-undated", change: () => ((state.undated = undated.checked), show()) });
  const buttons = Object.entries(words.families).map(([family, word]) => element("button", { type: "button", class: "atlas-filter__facet", "data-family": family, click: () => toggle(family) }, word));
  const status = element("p", { class: "atlas-filter__count", role: "status" });
  const clear = element("button", { class: "atlas-filter__clear", type: "button", click: reset }, words.clear);
  const back = element("button", { type: "button", class: "atlas-filter__facet", "aria-label": words.before, click: () => move(-1) }, "◂");
  const on = element("button", { type: "button", class: "atlas-filter__facet", "aria-label": words.after, click: () => move(1) }, "▸");

  function set(year) {
    state.year = year < words.first ? null : Math.min(year, words.last);
    show();
  }

  function move(step) {
    set(state.year === null ? (step > 0 ? words.first : words.last) : state.year + step);
  }

  function toggle(family) {
    if (!state.off.delete(family)) state.off.add(family);
    show();
  }

  function reset() {
    state.year = null;
    state.undated = false;
    state.off.clear();
    show();
    range.focus();
  }

  /** "" where a relation is not shown, "open" where it may have ended, "yes" where it holds. */
  function holds({ family, first, last, open }) {
    if (state.off.has(family)) return "";
    if (state.year === null) return "yes";
    if (first === undefined) return state.undated ? "yes" : "";
    if (state.year < Number(first) || state.year > Number(last ?? 9999)) return "";
    return open !== undefined && state.year > Number(first) ? "open" : "yes";
  }

  function show() {
    for (const { ties, nodes } of drawings) {
      const tied = new Set();
      ties.forEach((tie, number) => {
        const held = holds(rows[number].dataset);
        tie.classList.toggle("is-off", !held);
        tie.classList.toggle("is-perhaps", held === "open");
        if (held) for (const end of ends[number]) tied.add(end);
      });
      for (const node of nodes) node.classList.toggle("is-idle", !tied.has(actor(node)));
    }
    let shown = 0;
    for (const row of rows) {
      row.hidden = !holds(row.dataset);
      if (!row.hidden) shown += 1;
    }
    for (const made of buttons) made.setAttribute("aria-pressed", !state.off.has(made.dataset.family));
    const when = state.year === null ? words.all : String(state.year);
    range.value = state.year ?? all;
    range.setAttribute("aria-valuetext", when);
    shownYear.textContent = when;
    undated.checked = state.undated;
    undated.disabled = state.year === null;
    status.textContent = count(words.shown, shown, { when });
    clear.hidden = state.year === null && !state.off.size;
    write(state);
  }

  box.classList.add("is-live");
  box.replaceChildren(
    element("div", { class: "atlas-network__time" }, element("label", { for: range.id }, words.year, " ", shownYear), back, range, on),
    element("p", {}, undated, " ", element("label", { for: undated.id, class: "is-inline" }, words.undated)),
    element("div", { class: "atlas-filter__facets", role: "group", "aria-label": words.kinds }, ...buttons),
    status,
    clear,
  );
  for (const { ties, nodes } of drawings) for (const node of nodes) follow(node, ties, ends);
  show();
}

/** The actor to whose page a link leads, in the table or in a drawing. */
function actor(link) {
  return (link.href.baseVal ?? link.href).split("/").at(-2);
}

/** The ties of an actor stand out while it is pointed at or has the focus. */
function follow(node, ties, ends) {
  const own = ties.filter((_tie, number) => ends[number].includes(actor(node)));
  const svg = node.closest("svg");
  const mark = (on) => () => {
    svg.classList.toggle("is-followed", on);
    for (const tie of own) tie.classList.toggle("is-own", on);
  };
  for (const name of ["pointerenter", "focus"]) node.addEventListener(name, mark(true));
  for (const name of ["pointerleave", "blur"]) node.addEventListener(name, mark(false));
}

function read(words) {
  const asked = new URLSearchParams(location.search);
  const year = Number(asked.get("year"));
  const off = asked.getAll("without").filter((family) => family in words.families);
  return { year: year >= words.first && year <= words.last ? year : null, undated: asked.has("undated"), off: new Set(off) };
}

function write({ year, undated, off }) {
  const address = new URL(location.href);
  for (const name of ["year", "undated", "without"]) address.searchParams.delete(name);
  if (year !== null) address.searchParams.set("year", year);
  if (undated && year !== null) address.searchParams.set("undated", "yes");
  for (const family of off) address.searchParams.append("without", family);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
