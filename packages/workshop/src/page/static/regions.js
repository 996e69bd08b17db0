// The server says what changed; the regions that it concerns are fetched again and take the place of the old ones.
// What the learner has open and where the focus is stay as they were.
import { announce } from "./announce.js";
import { drawDiagram } from "./diagram.js";
import { pointLinks } from "./editor.js";

const CHANGES = ["progress", "grading", "decisions", "trace"];
/** Milliseconds without a change. */
const AT_REST = 1_500;
const wanted = new Set();
const resting = {};
let busy = false;

/** Opens the stream of changes. After a break the browser opens it again, and everything is looked at anew. */
export function listen() {
  const changes = new EventSource("/api/events");
  for (const change of CHANGES) changes.addEventListener(change, () => want(change));
  changes.addEventListener("open", () => CHANGES.forEach(want));
}

function want(change) {
  for (const region of document.querySelectorAll(`[data-on="${change}"]`)) wanted.add(region.dataset.region);
  if (!busy) void refresh();
}

async function refresh() {
  busy = true;
  while (wanted.size > 0) {
    const [name] = wanted;
    wanted.delete(name);
    await fetchRegion(name).catch(() => undefined);
  }
  busy = false;
}

async function fetchRegion(name) {
  const language = document.documentElement.lang;
  const answer = await fetch(`/regions/${name}?lang=${language}`);
  if (!answer.ok) return;
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [old, fresh] = [document.getElementById(`region-${name}`), parsed.body.firstElementChild];
  if (fresh.dataset.revision === old.dataset.revision) return;
  swap(old, fresh);
  if (fresh.dataset.announce !== old.dataset.announce) tell(name, fresh.dataset);
}

/** Of a region that changes many times a second only the last is told. */
function tell(name, { announce: text, calm }) {
  if (!calm) return announce(text);
  clearTimeout(resting[name]);
  resting[name] = setTimeout(() => announce(text), AT_REST);
}

/** A new `details` or choice comes as the server made it; one that was there stays as the learner left it. */
function swap(old, fresh) {
  for (const one of old.querySelectorAll("details")) {
    const again = fresh.querySelector(`#${CSS.escape(one.id)}`);
    if (again) again.open = one.open;
  }
  for (const one of old.querySelectorAll("input:checked")) {
    const again = fresh.querySelector(`#${CSS.escape(one.id)}`);
    if (again) again.checked = true;
  }
  const focused = old.contains(document.activeElement) ? document.activeElement.id : undefined;
  old.replaceWith(fresh);
  pointLinks(fresh);
  drawDiagram(fresh);
  if (focused === undefined) return;
  (document.getElementById(focused) ?? fresh.querySelector("h2")).focus();
}
