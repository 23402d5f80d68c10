// What opens beside a mark: a copy of the note at the page's end, with its sources written out.

import words from "../atlas/words.js";
import { element } from "./text.js";

/** The nodes to show for a mark: a claim's note, or a reference alone. */
export function content(link) {
  const item = target(link);
  return item.classList.contains("atlas-note") ? known(item) : [element("ul", { class: "atlas-popover__sources" }, reference(link))];
}

/** The note or reference that a mark leads to. */
export function target(link) {
  const id = link.hash.slice(1);
  return id && document.getElementById(id)?.closest("li");
}

/** A copy of a reference: without ids, which must not stand twice on a page, and with the host for a long address. */
function copy(source) {
  const made = source.cloneNode(true);
  for (const node of made.querySelectorAll("[id]")) node.remove();
  for (const link of made.querySelectorAll("a")) {
    if (link.textContent.startsWith("http")) link.textContent = link.hostname.replace(/^www\./, "");
  }
  return [...made.childNodes];
}

function reference(link) {
  const item = target(link);
  const number = element("span", { class: "atlas-popover__number" }, `${link.textContent.trim()} `);
  const place = link.title || (link.nextElementSibling?.matches(".atlas-note__at") && link.nextElementSibling.textContent);
  return element("li", {}, number, ...(item ? copy(item) : []), place ? element("span", { class: "atlas-popover__at" }, ` ${place}`) : null);
}

function known(note) {
  const value = [...note.classList].find((name) => name.startsWith("is-"))?.slice(3);
  const [word, means] = words.certainty[value] ?? [];
  const sign = note.querySelector("b")?.textContent.split(" ")[0] ?? "";
  const facts = [...note.querySelectorAll(".atlas-note__as-of, .atlas-note__checked")].map((node) => node.textContent);
  const sources = [...note.querySelectorAll("a")].filter((link) => link.hash.startsWith("#ref-")).map(reference);
  return [
    element("p", { class: "atlas-popover__certainty" }, element("b", { class: `is-${value}` }, `${sign} ${word}`), ` ${means}`),
    element("ul", { class: "atlas-popover__sources" }, ...sources),
    facts.length ? element("p", { class: "atlas-popover__facts" }, facts.join(" · ")) : null,
    actions(note),
  ].filter(Boolean);
}

function actions(note) {
  const link = note.querySelector(".atlas-note__id");
  const report = note.querySelector(".atlas-report");
  const made = element("p", { class: "atlas-popover__actions" });
  if (link) made.append(element("a", { href: link.href }, words.link), " ");
  if (link && navigator.clipboard) made.append(element("button", { type: "button", click: (event) => share(event.target, link.href) }, words.copyLink), " ");
  if (report) made.append(report.cloneNode(true));
  return made;
}

async function share(button, address) {
  await navigator.clipboard.writeText(address);
  button.textContent = words.copied;
}
