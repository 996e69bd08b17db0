import type { CardView } from "../../task-view.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** A line for each card: how it is, its id, and what a safe server does. */
export function renderCards(cards: readonly CardView[], { cardState }: View["words"]): Html {
  if (cards.length === 0) return html``;
  const lines = cards.map(
    ({ id, state, safe }) => html`<li class="${state}"><strong>${cardState[state]}</strong> ${id} ${safe}</li>`,
  );
  return html`<ul class="cards">
    ${lines}
  </ul>`;
}
