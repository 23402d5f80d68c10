// Fills in the forms of Contribute from the address and turns them into text to copy. There is no server:
// nothing is sent, and the page says so.

import words from "../atlas/words.js";
import { ROOT, element } from "./text.js";

const FILE = /^data\/([a-z]+)\/([a-z0-9-]+)\.yml$/;
const CLAIM = /^[a-z][a-z0-9]{4}$/;

export function start() {
  const asked = new URLSearchParams(location.search);
  const file = FILE.test(asked.get("file")) ? asked.get("file") : "";
  const claim = CLAIM.test(asked.get("claim")) ? asked.get("claim") : "";
  const edit = document.getElementById("edit-a-file");
  if (edit && file && !document.querySelector(".atlas-edit-file")) {
    edit.after(element("p", { class: "atlas-edit-file" }, `${words.editThis} `, element("code", {}, file)));
  }
  const report = document.querySelector("[data-atlas-report]:not(.is-live)");
  if (report) enliven(report, file, claim);
}

function enliven(report, file, claim) {
  const form = report.querySelector("form");
  const fields = form.elements;
  const output = form.querySelector("output");
  const copy = form.querySelector("[data-atlas-copy]");
  fields.file.value = file;
  fields.claim.value = claim;
  form.addEventListener("input", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(output.textContent);
      copy.textContent = words.copied;
    } catch {
      getSelection().selectAllChildren(output); // no clipboard here: the reader copies what is selected
    }
  });
  const label = copy.textContent;

  function write() {
    copy.textContent = label;
    const page = address(fields.file.value, fields.claim.value);
    const line = (word, value) => `${word}: ${value.trim() || words.missing}`;
    const part = (word, value) => `${word}:\n${value.trim() || words.missing}`;
    output.textContent = [
      words.report,
      [line(words.file, fields.file.value), line(words.claim, fields.claim.value), ...(page ? [`${words.page}: ${page}`] : [])].join("\n"),
      part(words.wrong, fields.wrong.value),
      part(words.should, fields.should.value),
      part(words.shownBy, fields.source.value),
    ].join("\n\n");
    const see = form.querySelector("[data-atlas-see]");
    see.replaceChildren(...(page ? [element("a", { href: page }, page)] : []));
  }

  report.classList.add("is-live");
  form.hidden = false;
  write();
}

function address(file, claim) {
  const found = FILE.exec(file.trim());
  return found ? new URL(`${found[1]}/${found[2]}/${CLAIM.test(claim.trim()) ? `#c-${claim.trim()}` : ""}`, ROOT).href : "";
}
