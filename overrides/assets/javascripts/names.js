// Finds pages by their names. Accents, case and articles do not count, and small typos are forgiven.

import { ROOT, fold } from "./text.js";

let loaded;

/** The names of all pages, fetched once. */
export function load() {
  loaded ??= fetch(new URL("assets/atlas/names.json", ROOT))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
    .then(prepare);
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

function prepare({ articles, kinds, pages }) {
  const skip = new Set(articles);
  const words = (text) => {
    const all = fold(text).split(" ");
    const rest = all.filter((word) => !skip.has(word));
    return rest.length ? rest : all;
  };
  const entries = pages.map(([number, path, ...names]) => ({
    kind: kinds[number][0],
    word: kinds[number][1],
    url: new URL(path, ROOT).href,
    title: names[0],
    // The address is a name too: readers type "cjng" and "los zetas" as addresses spell them.
    names: [...names, path.split("/").at(-2) ?? names[0]].map((name) => ({ text: name, words: words(name) })),
  }));
  return { entries, words, at: new Map(entries.map((entry) => [new URL(entry.url).pathname, entry])) };
}

/** At most `most` pages whose names answer `query`, best first; `via` is the name that did, where it is not the title. */
export function match({ entries, words }, query, most = 6) {
  const asked = words(query);
  if (!asked.join("")) return [];
  const found = [];
  entries.forEach((entry, order) => {
    let best = 0;
    let via;
    entry.names.forEach((name, place) => {
      const score = weigh(asked, name.words) - place * 0.001;
      if (score > best) [best, via] = [score, place < entry.names.length - 1 ? name.text : ""];
    });
    if (best > 0) found.push({ ...entry, via: via && !fold(entry.title).includes(fold(via)) ? via : "", score: best, order });
  });
  found.sort((a, b) => b.score - a.score || a.order - b.order);
  // Beside a name that fits as it is typed, one that fits only with a typo is noise.
  const least = found.length && found[0].score >= 60 ? 30 : 0;
  return found.filter((page) => page.score > least).slice(0, most);
}

function weigh(asked, name) {
  const question = asked.join(" ");
  const answer = name.join(" ");
  if (question === answer) return 100;
  if (answer.startsWith(question)) return 80 + (10 * question.length) / answer.length;
  if (distance(asked.join(""), name.join(""), slack(asked.join(""))) >= 0) return 58;
  let sum = 0;
  let lost = 0;
  for (const word of asked) {
    const fit = Math.max(...name.map((other) => compare(word, other)));
    if (!fit) lost += 1;
    sum += fit;
  }
  // One word too many is forgiven in a longer query: "knights templar cartel".
  if (lost > (asked.length > 2 ? 1 : 0)) return 0;
  const fits = sum / asked.length;
  return (fits === 1 ? 60 : 40 * fits) + (10 * asked.length) / Math.max(asked.length, name.length) - 15 * lost;
}

function compare(word, other) {
  if (word === other) return 1;
  if (word.length > 1 && other.startsWith(word)) return 0.9;
  if (distance(word, other, slack(word)) >= 0) return 0.6;
  // The word may still be in the making.
  if (word.length > 4 && other.length > word.length && distance(word, other.slice(0, word.length), 1) >= 0) return 0.5;
  return 0;
}

function slack(word) {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** How many letters must be put in, taken out, changed or swapped; -1 where that is more than `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return -1;
  let older;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return -1;
    [older, above] = [above, row];
  }
  return above[b.length] <= most ? above[b.length] : -1;
}
