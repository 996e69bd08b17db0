import { render } from "lit";
import { type SequenceWords, type ShownArrow, sequence } from "./sequence.ts";

/**
 * Draws the diagram into a page that is not the portal's, or draws it anew.
 * @param open hears which arrow was pressed
 */
export function drawSequence(
  into: HTMLElement,
  arrows: readonly ShownArrow[],
  words: SequenceWords,
  open: (id: string) => void,
): void {
  render(
    sequence(arrows, ({ id }) => open(id), words),
    into,
  );
}
