// Narrows the list of an index by words and by facets. The state stands in the address, so that it can be linked.

import words from "../atlas/words.js";
import { count, element, fold } from "./text.js";

/** Every filter of the page; without script there is the whole list. */
export function start() {
  for (const box of document.querySelectorAll("[data-atlas-filter]:not(.is-live)")) {
    const list = box.parentElement.querySelector(".atlas-list");
    if (list) enliven(box, [...list.children]);
  }
}

function enliven(box, items) {
  const rows = items.map((item) => ({
    item,
    text: fold(`${item.textContent} ${item.dataset.names ?? ""}`),
    facets: split(item.dataset.facets),
  }));
  const state = read(split(box.dataset.facets));
  const input = element("input", { class: "atlas-filter__input", id: "atlas-filter-input", type: "search", autocomplete: "off", spellcheck: "false" });
  const label = element("label", { class: "atlas-filter__label", for: input.id }, words.filter);
  const buttons = split(box.dataset.facets).map((facet) => button(facet));
  const group = element("div", { class: "atlas-filter__facets", role: "group", "aria-label": words.narrow }, ...buttons);
  const clear = element("button", { class: "atlas-filter__clear", type: "button", click: reset }, words.clear);
  const status = element("p", { class: "atlas-filter__count", role: "status" });

  function button(facet) {
    return element("button", { class: "atlas-filter__facet", type: "button", "data-facet": facet, click: () => toggle(facet) }, facet);
  }

  function toggle(facet) {
    if (!state.facets.delete(facet)) state.facets.add(facet);
    show();
  }

  function reset() {
    state.facets.clear();
    input.value = state.query = "";
    show();
    input.focus();
  }

  function show() {
    const asked = fold(state.query).split(" ");
    const fits = (row, facets) => asked.every((word) => row.text.includes(word)) && [...facets].every((facet) => row.facets.includes(facet));
    let shown = 0;
    for (const row of rows) {
      row.item.hidden = !fits(row, state.facets);
      if (!row.item.hidden) shown += 1;
    }
    for (const made of buttons) {
      const { facet } = made.dataset;
      const pressed = state.facets.has(facet);
      const left = rows.filter((row) => fits(row, new Set([...state.facets, facet]))).length;
      made.setAttribute("aria-pressed", pressed);
      // A facet that would leave nothing cannot be chosen; it stays reachable, so that the keyboard's place is not lost.
      made.setAttribute("aria-disabled", !pressed && !left);
    }
    clear.hidden = !state.query && !state.facets.size;
    status.textContent = count(words.shown, rows.length, { shown });
    write(state);
  }

  input.value = state.query;
  input.addEventListener("input", () => {
    state.query = input.value;
    show();
  });
  group.addEventListener("click", (event) => event.target.getAttribute("aria-disabled") === "true" && event.stopPropagation(), true);
  box.classList.add("is-live");
  box.replaceChildren(label, input, ...(buttons.length ? [group] : []), status, clear);
  show();
}

function split(text) {
  return (text ?? "").split("|").filter(Boolean);
}

function read(facets) {
  const asked = new URLSearchParams(location.search);
  return { query: asked.get("q") ?? "", facets: new Set(asked.getAll("facet").filter((facet) => facets.includes(facet))) };
}

function write({ query, facets }) {
  const address = new URL(location.href);
  address.search = "";
  if (query) address.searchParams.set("q", query);
  for (const facet of facets) address.searchParams.append("facet", facet);
  // The state that stands there is Material's: it holds the place to scroll back to.
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
