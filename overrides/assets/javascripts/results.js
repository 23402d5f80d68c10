// Search results as elements: the name of the page, its kind, where the words stand.

import words from "../atlas/words.js";
import { element, fold } from "./text.js";

export function heading(word) {
  return element("p", { class: "atlas-search__heading" }, word);
}

export function note(...children) {
  return element("p", { class: "atlas-search__note" }, ...children.flatMap((child) => [child, " "]));
}

export function group(word, items) {
  return items.length ? [heading(word), element("ul", { class: "atlas-search__list" }, ...items)] : [];
}

function kind(name, word) {
  return element("span", { class: `atlas-tag is-${name}` }, word);
}

export function named(page) {
  const via = page.via ? element("span", { class: "atlas-search__via" }, page.via) : null;
  return element("li", { class: "atlas-search__result" }, element("a", { class: "atlas-search__link", href: page.url }, page.title), " ", kind(page.kind, page.word), " ", via);
}

/** A page that says it; `page` is what the index of names knows of it. */
export function inText(row, page) {
  const sections = row.sub_results.filter((section) => section.anchor && section.title !== row.meta.title).slice(0, 2);
  const inside = sections.map((section) => element("li", {}, element("a", { href: section.url }, section.title)));
  return element(
    "li",
    { class: "atlas-search__result" },
    element("a", { class: "atlas-search__link", href: row.url }, row.meta.title),
    " ",
    kind(page?.kind ?? "page", page?.word ?? words.page),
    element("p", { class: "atlas-search__excerpt" }, ...marked(row.excerpt)),
    inside.length ? element("ul", { class: "atlas-search__sections" }, ...inside) : null,
  );
}

/** An excerpt as text and <mark>, whatever else it may hold. */
function marked(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return [...body.childNodes].map((node) => (node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent));
}

/**
 * Whether a page says something like the words asked for. Where no page does, Pagefind shortens them letter by letter
 * until one does, and would answer "zzz" with every page that has a word in z.
 */
export function fits(row, query) {
  const asked = fold(query).split(" ");
  const texts = [row.excerpt, ...row.sub_results.map((section) => section.excerpt)];
  const marks = texts.flatMap((text) => [...text.matchAll(/<mark>(.*?)<\/mark>/g)].map((found) => found[1]));
  const said = fold([...marks, row.meta.title].join(" ")).split(" ");
  return asked.some((word) => said.some((other) => other.startsWith(word.slice(0, 3))));
}
