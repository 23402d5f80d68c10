// A link to a concept shows the concept's definition on hover, on focus and when held; a tap or click follows it.

import { ROOT, element } from "./text.js";

const SELECTOR = "article a.atlas-link.is-concept";
const WAIT = 350; // milliseconds
const HOLD = 500;
const EDGE = 8; // pixels

let definitions;
let link;
let box;
let timer;
let turns = 0; // a definition that arrives after the reader has moved on is not shown
let touched; // the link under the finger
let holding = false;

function load() {
  definitions ??= fetch(new URL("assets/atlas/definitions.json", ROOT)).then((answer) => answer.json());
  definitions.catch(() => (definitions = undefined));
  return definitions;
}

function concept(event) {
  const found = event.target.closest?.(SELECTOR);
  // In an index the definition stands beside the link.
  return found && !found.closest(".atlas-list, .atlas-az, .atlas-popover") ? found : null;
}

async function show(found) {
  if (found === link) return;
  hide();
  link = found;
  const turn = turns;
  const all = await load().catch(() => ({}));
  const text = all[found.pathname.split("/").filter(Boolean).at(-1)];
  if (!text || turn !== turns) return;
  box = element("div", { class: "atlas-tooltip", id: "atlas-tooltip", role: "tooltip", popover: "manual" }, text);
  found.closest("article").append(box);
  found.setAttribute("aria-describedby", box.id);
  box.showPopover();
  const at = found.getClientRects()[0];
  const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - EDGE);
  const above = at.top - box.offsetHeight - EDGE > 0;
  box.style.left = `${Math.max(EDGE, left) + scrollX}px`;
  box.style.top = `${(above ? at.top - box.offsetHeight - 4 : at.bottom + 4) + scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  turns += 1;
  link?.removeAttribute("aria-describedby");
  box?.remove();
  link = box = undefined;
}

function hold() {
  clearTimeout(timer);
  holding = true;
  show(touched);
}

function later(wait, act) {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
}

function listen() {
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const found = concept(event);
    if (found) later(WAIT, () => show(found));
    else if (box?.contains(event.target)) clearTimeout(timer); // the pointer may rest on the definition
    else later(link ? 200 : 0, hide);
  });
  document.addEventListener("focusin", (event) => {
    const found = concept(event);
    if (found?.matches(":focus-visible")) show(found);
    else if (link && found !== link && !box?.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("pointerdown", (event) => {
    holding = false;
    touched = event.pointerType === "touch" ? concept(event) : null;
    if (!touched) hide();
    else later(HOLD, hold);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
      if (!holding) clearTimeout(timer);
      touched = null;
    });
  }
  // A held link shows its definition in place of the browser's menu, and is not followed when the finger is lifted.
  document.addEventListener("contextmenu", (event) => {
    if (!touched && !(holding && concept(event))) return;
    event.preventDefault();
    if (!holding) hold();
  });
  document.addEventListener(
    "click",
    (event) => {
      if (holding && concept(event)) {
        event.preventDefault();
        event.stopPropagation();
      } else hide();
      holding = false;
    },
    true,
  );
}

let listening = false;

export function start() {
  hide();
  if (listening || !("showPopover" in HTMLElement.prototype)) return;
  listen();
  listening = true;
}
