import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Arrow } from "./arrows.ts";
import { inOrder } from "./participants.ts";

/** What the diagram itself shows of an arrow. */
export type ShownArrow = Omit<Arrow, "exchange">;

/** The words of the diagram, for a page in another language. */
export interface SequenceWords {
  readonly label: string;
  readonly failed: string;
  /** Participants that have a name of their own there. */
  readonly names: Readonly<Record<string, string>>;
}

const ENGLISH: SequenceWords = { label: "Sequence diagram", failed: "failed", names: {} };

/** Each participant takes two columns of the grid; its lifeline runs between them. */
function columns(lanes: readonly string[], { from, to }: ShownArrow): { column: string; backwards: boolean } {
  const [start, end] = [lanes.indexOf(from), lanes.indexOf(to)];
  const [left, right] = [Math.min(start, end), Math.max(start, end)];
  if (left === right) return { column: `${2 * left + 1} / span 2`, backwards: false };
  return { column: `${2 * left + 2} / ${2 * right + 2}`, backwards: end < start };
}

function row(arrow: ShownArrow, lanes: readonly string[], words: SequenceWords, open: () => void): TemplateResult {
  const { column, backwards } = columns(lanes, arrow);
  const { id, from, to, says, answer, failed } = arrow;
  const name = (participant: string): string => words.names[participant] ?? participant;
  return html`<li>
    <button
      type="button"
      id=${`arrow-${id}`}
      class="lab-arrow ${backwards ? "backwards" : ""} ${failed ? "failed" : ""}"
      .style=${`grid-column: ${column}`}
      @click=${open}
    >
      <span class="ends">${name(from)} → ${name(to)}: </span>
      <span class="says">${says}</span>
      <span class="line" aria-hidden="true"></span>
      ${
        answer
          ? html`<span class="answer"
              >${failed ? html`<span aria-hidden="true">✖</span><span class="only-heard">${words.failed}: </span>` : "↩"}
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
export function sequence<Shown extends ShownArrow>(
  arrows: readonly Shown[],
  open: (arrow: Shown) => void,
  words: SequenceWords = ENGLISH,
): TemplateResult {
  const lanes = inOrder(arrows.flatMap(({ from, to }) => [from, to]));
  return html`<div
    class="lab-sequence"
    role="region"
    aria-label=${words.label}
    tabindex="0"
    .style=${`--lanes: ${lanes.length}`}
  >
    <div class="lanes" aria-hidden="true">${lanes.map((lane) => html`<span>${words.names[lane] ?? lane}</span>`)}</div>
    <ol>
      ${repeat(
        arrows,
        ({ id }) => id,
        (arrow) => row(arrow, lanes, words, () => open(arrow)),
      )}
    </ol>
  </div>`;
}
