// A mark after a claim leads to its note at the page's end; here a copy of the note opens beside the mark instead.
// The browser's top layer keeps it above everything, and absolute coordinates let it scroll with the text.

import words from "../atlas/words.js";
import { content, target } from "./note.js";
import { element } from "./text.js";

const WAIT = 300; // milliseconds: a pointer that only passes opens nothing
const GRACE = 250; // and has time to cross over into the note
const EDGE = 8; // pixels

let mark; // the mark whose note is open
let box;
let held = false; // opened by a click or a key, not by hovering: stays until closed
let timer;

function open(link, stays) {
  if (mark === link) {
    held ||= stays;
    if (stays) box.focus();
    return;
  }
  if (!target(link)) return;
  close();
  mark = link;
  held = stays;
  const shut = element("button", { class: "atlas-popover__close", type: "button", "aria-label": words.close, click: () => close(true) }, "×");
  box = element("div", { class: "atlas-popover", popover: "manual", role: "dialog", "aria-label": words.howKnown, tabindex: "-1" }, shut, ...content(link));
  // Right after the mark, so that the Tab key goes on from the mark into the note and back into the text.
  mark.after(box);
  mark.setAttribute("aria-expanded", "true");
  box.showPopover();
  place();
  if (!stays) return;
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "nearest" });
}

function place() {
  const at = mark.getClientRects()[0];
  const { offsetWidth: width, offsetHeight: height } = box;
  const room = document.documentElement.clientWidth;
  const above = at.bottom + height + EDGE > innerHeight && at.top - height - EDGE > 0;
  const left = Math.max(EDGE, Math.min(at.left, room - width - EDGE));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(above ? at.top - height - 4 : at.bottom + 4) + scrollY}px`;
}

function close(back = false) {
  clearTimeout(timer);
  if (!mark) return;
  const [old, opened] = [box, mark];
  mark = box = undefined;
  held = false;
  if (back || old.contains(document.activeElement)) opened.focus({ preventScroll: true });
  opened.setAttribute("aria-expanded", "false");
  old.remove();
}

function later(wait, act) {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
}

function onClick(event) {
  const link = event.target.closest?.("a.atlas-mark");
  if (!link) {
    if (mark && !box.contains(event.target)) close();
    else if (mark && event.target.closest("a")) later(0, () => close()); // once the link has been followed
    return;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey || !target(link)) return;
  event.preventDefault();
  event.stopPropagation(); // or instant navigation takes the link for a jump within the page
  if (mark === link && held) close(true);
  else open(link, true);
}

function onOver(event) {
  if (event.pointerType !== "mouse" || held) return;
  const link = event.target.closest?.("a.atlas-mark");
  if (link) later(WAIT, () => open(link, false));
  else if (mark && box.contains(event.target)) clearTimeout(timer);
  else if (mark) later(GRACE, () => close());
  else clearTimeout(timer);
}

function listen() {
  document.addEventListener("click", onClick, true);
  document.addEventListener("pointerover", onOver);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && mark) close(held);
  });
  document.addEventListener("focusin", (event) => {
    if (mark && held && event.target !== mark && !box.contains(event.target)) close();
  });
  addEventListener("resize", () => close());
}

let listening = false;

/** Called for each page: listeners on the document outlive instant navigation, an open note must not. */
export function start() {
  close();
  if (!("showPopover" in HTMLElement.prototype)) return; // the links lead to the notes
  for (const link of document.querySelectorAll("a.atlas-mark")) link.setAttribute("aria-haspopup", "dialog");
  if (!listening) listen();
  listening = true;
}
