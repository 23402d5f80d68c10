// Narrows the timeline by actor, place, kind and certainty. The state stands in the address, so that it can be linked.

import { element, fill } from "./text.js";

const NAMES = ["actor", "place", "kind", "certainty"];

/** The filter of the page; without script there is the whole list. */
export function start() {
  const box = document.querySelector("[data-atlas-timeline]:not(.is-live)");
  if (!box) return;
  const words = JSON.parse(box.dataset.words);
  const choices = JSON.parse(box.dataset.choices);
  const years = [...document.querySelectorAll(".atlas-year")].map((section) => ({ section, lines: [...section.querySelectorAll("li")].map(line) }));
  const links = [...document.querySelectorAll(".atlas-years a")];
  const asked = new URLSearchParams(location.search);
  const all = years.flatMap(({ lines }) => lines);
  const selects = Object.fromEntries(NAMES.map((name) => [name, select(name, words, choices[name], asked.get(name), all)]));
  const status = element("p", { class: "atlas-filter__count", role: "status" });
  const clear = element("button", { class: "atlas-filter__clear", type: "button", click: reset }, words.clear);

  function reset() {
    for (const made of Object.values(selects)) made.value = "";
    show();
    selects.actor.focus();
  }

  function show() {
    const wanted = NAMES.filter((name) => selects[name].value).map((name) => [name, selects[name].value]);
    let shown = 0;
    for (const { section, lines } of years) {
      let here = 0;
      for (const row of lines) {
        row.item.hidden = !wanted.every(([name, value]) => row[name].has(value));
        if (!row.item.hidden) here += 1;
      }
      section.hidden = !here;
      shown += here;
    }
    for (const link of links) link.hidden = document.getElementById(link.hash.slice(1))?.closest(".atlas-year").hidden ?? false;
    const total = years.reduce((sum, year) => sum + year.lines.length, 0);
    status.textContent = shown ? fill(words.shown, { shown, number: total }) : words.none;
    clear.hidden = !wanted.length;
    write(wanted);
  }

  box.addEventListener("change", show);
  box.classList.add("is-live");
  box.replaceChildren(...NAMES.map((name) => element("p", { class: "atlas-narrow__one" }, element("label", { for: `narrow-${name}` }, words[name]), selects[name])), status, clear);
  show();
}

const KINDS = { "is-event": "event", "is-enclave": "phase", "is-policy": "policy", "is-actor": "relation" };

/** What a line of the list can be narrowed by. What its links and classes say, it does not say twice: the list is long. */
function line(item) {
  const { actors = "", places = "" } = item.dataset;
  const linked = [...item.querySelectorAll(".atlas-link.is-actor")].map((link) => link.pathname.split("/").at(-2));
  const certainty = [...item.querySelector(".atlas-sure").classList].find((name) => name.startsWith("is-")).slice(3);
  return {
    item,
    kind: new Set([KINDS[item.className]]),
    certainty: new Set([certainty]),
    actor: new Set([...linked, ...actors.split(" ")]),
    place: new Set(places.split(" ")),
  };
}

/** A choice among the values of a property; actors and places tell in how many lines they stand. */
function select(name, words, choices, asked, lines) {
  const counted = (value) => (name === "actor" || name === "place" ? ` (${lines.filter((row) => row[name].has(value)).length})` : "");
  const options = [["", words.any], ...choices.map(([value, word]) => [value, word + counted(value)])].map(([value, word]) =>
    element("option", { value, selected: value === (asked ?? "") }, word),
  );
  return element("select", { id: `narrow-${name}`, class: "atlas-narrow__select" }, ...options);
}

function write(wanted) {
  const address = new URL(location.href);
  for (const name of NAMES) address.searchParams.delete(name);
  for (const [name, value] of wanted) address.searchParams.set(name, value);
  // The state that stands there is Material's: it holds the place to scroll back to.
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
