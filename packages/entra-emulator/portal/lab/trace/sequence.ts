import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Arrow } from "./arrows.ts";
import { inOrder } from "./participants.ts";

type Open = (arrow: Arrow) => void;

/** Each participant takes two columns of the grid; its lifeline runs between them. */
function columns(lanes: readonly string[], { from, to }: Arrow): { column: string; backwards: boolean } {
  const [start, end] = [lanes.indexOf(from), lanes.indexOf(to)];
  const [left, right] = [Math.min(start, end), Math.max(start, end)];
  if (left === right) return { column: `${2 * left + 1} / span 2`, backwards: false };
  return { column: `${2 * left + 2} / ${2 * right + 2}`, backwards: end < start };
}

function row(arrow: Arrow, lanes: readonly string[], open: Open): TemplateResult {
  const { column, backwards } = columns(lanes, arrow);
  const { from, to, says, answer, failed } = arrow;
  return html`<li>
    <button
      type="button"
      class="lab-arrow ${backwards ? "backwards" : ""} ${failed ? "failed" : ""}"
      .style=${`grid-column: ${column}`}
      @click=${() => open(arrow)}
    >
      <span class="ends">${from} → ${to}: </span>
      <span class="says">${says}</span>
      <span class="line" aria-hidden="true"></span>
      ${
        answer
          ? html`<span class="answer"
              >${failed ? html`<span aria-hidden="true">✖</span><span class="only-heard">failed: </span>` : "↩"}
              ${answer}</span
            >`
          : nothing
      }
    </button>
  </li>`;
}

/**
 * Who said what to whom, from top to bottom. Each arrow opens its exchange. Styles are set as properties: the policy
 * of the page refuses attributes.
 */
export function sequence(arrows: readonly Arrow[], open: Open): TemplateResult {
  const lanes = inOrder(arrows.flatMap(({ from, to }) => [from, to]));
  return html`<div
    class="lab-sequence"
    role="region"
    aria-label="Sequence diagram"
    tabindex="0"
    .style=${`--lanes: ${lanes.length}`}
  >
    <div class="lanes" aria-hidden="true">${lanes.map((lane) => html`<span>${lane}</span>`)}</div>
    <ol>
      ${repeat(
        arrows,
        ({ id }) => id,
        (arrow) => row(arrow, lanes, open),
      )}
    </ol>
  </div>`;
}
