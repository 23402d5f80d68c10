// What several parts need: folded text, elements made without markup in strings, words in their number.

export const ROOT = new URL("../../", import.meta.url);

/** Text as it is compared: no accents, no case, no punctuation. */
export function fold(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/['’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** An element; children are nodes or text, never markup. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

/** A word with its values: fill("{number} of {total}", {number: 3, total: 9}). */
export function fill(word, values) {
  return word.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The form of a word for a number, with the number written as the page's language writes it. */
export function count([one, many], number, values = {}) {
  const shown = number.toLocaleString(document.documentElement.lang);
  return fill(number === 1 ? one : many, { ...values, number: shown });
}
