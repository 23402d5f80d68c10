// Sets two to four enclaves side by side. The choice stands in the address, so that it can be linked.

import { element, fill } from "./text.js";

/** The choice of the page; without script all enclaves stand below each other under each question. */
export function start() {
  const box = document.querySelector("[data-atlas-compare]:not(.is-live)");
  const table = document.querySelector(".atlas-answers");
  if (!box || !table) return;
  const words = JSON.parse(box.dataset.words);
  const names = new Map(words.enclaves);
  const chosen = new Set((new URLSearchParams(location.search).get("with") ?? "").split(",").filter((id) => names.has(id)).slice(0, words.most));
  const buttons = words.enclaves.map(([id, name]) => element("button", { type: "button", class: "atlas-filter__facet", "data-id": id, click: () => toggle(id) }, name));
  const status = element("p", { class: "atlas-filter__count", role: "status" });
  const clear = element("button", { type: "button", class: "atlas-filter__clear", click: reset }, words.clear);
  const beside = element("table", { class: "atlas-beside", hidden: true });

  function toggle(id) {
    if (!chosen.delete(id) && chosen.size < words.most) chosen.add(id);
    show();
  }

  function reset() {
    chosen.clear();
    show();
    buttons[0].focus();
  }

  function show() {
    const several = chosen.size > 1;
    for (const row of table.querySelectorAll("tr[data-enclave]")) row.hidden = several && !chosen.has(row.dataset.enclave);
    for (const made of buttons) {
      const pressed = chosen.has(made.dataset.id);
      made.setAttribute("aria-pressed", pressed);
      made.setAttribute("aria-disabled", !pressed && chosen.size >= words.most);
    }
    table.classList.toggle("is-chosen", several);
    beside.hidden = !several;
    if (several) beside.replaceChildren(...matrix(table, [...chosen]));
    status.textContent = said(words, names, chosen);
    clear.hidden = !chosen.size;
    write(chosen);
  }

  box.classList.add("is-live");
  box.replaceChildren(element("p", { class: "atlas-compare__choose", id: "compare-choose" }, words.choose), element("div", { class: "atlas-filter__facets", role: "group", "aria-labelledby": "compare-choose" }, ...buttons), status, clear);
  table.after(beside);
  show();
}

function said(words, names, chosen) {
  if (!chosen.size) return fill(words.all, { number: names.size });
  if (chosen.size === 1) return words.one;
  const shown = fill(words.shown, { names: [...chosen].map((id) => names.get(id)).join(", ") });
  return chosen.size === words.most ? `${shown} ${words.full}` : shown;
}

/** The chosen enclaves as columns and the questions as rows, copied from the whole table. */
function matrix(table, ids) {
  const cell = (group, id, part) => [...group.querySelector(`tr[data-enclave="${id}"] ${part}`).childNodes].map((node) => node.cloneNode(true));
  const groups = [...table.tBodies];
  const head = element("tr", {}, element("td"), ...ids.map((id) => element("th", { scope: "col" }, ...cell(groups[0], id, "th"))));
  const rows = groups.map((group) => {
    const title = group.querySelector(".atlas-answers__question th").firstChild.textContent.trim();
    return element("tr", {}, element("th", { scope: "row" }, title), ...ids.map((id) => element("td", {}, ...cell(group, id, "td"))));
  });
  return [element("caption", { class: "atlas-sr" }, table.caption.textContent), element("thead", {}, head), element("tbody", {}, ...rows)];
}

function write(chosen) {
  const address = new URL(location.href);
  address.searchParams.delete("with");
  // Ids hold no comma, so the list can be read in the address.
  const search = chosen.size ? `?with=${[...chosen].join(",")}` : "";
  const href = `${address.origin}${address.pathname}${search}${address.hash}`;
  if (href !== location.href) history.replaceState(history.state, "", href);
}
