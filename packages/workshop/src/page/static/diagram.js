// The portal's own sequence diagram above the list of requests. Without it the list says the same.
let drawSequence;

/** Draws what the region of the trace has. Called again when a region is new. */
export function drawDiagram(within = document) {
  const place = within.querySelector("#trace-sequence");
  if (!drawSequence || !place?.dataset.arrows) return;
  const { arrows, words } = place.dataset;
  drawSequence(place, JSON.parse(arrows), JSON.parse(words), openExchange);
  const box = place.firstElementChild;
  if (box) box.scrollTop = box.scrollHeight;
}

/** An arrow leads to its exchange in the list. */
function openExchange(id) {
  const details = document.getElementById(`x${id}`);
  details.open = true;
  details.querySelector("summary").focus();
}

export async function loadDiagram() {
  ({ drawSequence } = await import("/diagram/draw-sequence.js"));
  drawDiagram();
}
