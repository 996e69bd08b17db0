import { type Card, ControlFailed } from "@workshop/attacks";
import { blameFor } from "./blame.ts";
import type { TenantChoice } from "./lab/under-test.ts";
import type { PlayedCard } from "./report/played-card.ts";
import { whyNotPlayed } from "./why-not-played.ts";

/** Milliseconds. A card may wait for a slow server; vitest's five seconds are for units. */
export const CARD_LIMIT = 120_000;

/** What one play of a card found. What went wrong around the card is found, too: nothing is thrown. */
export async function playCard(
  card: Card,
  tenant: TenantChoice,
  play: () => ReturnType<Card["play"]>,
): Promise<PlayedCard> {
  const { id, task, rule, look } = card;
  const skipped = whyNotPlayed(card, tenant);
  if (skipped) return { id, task, rule, look, state: "skipped", facts: {}, ...skipped };
  try {
    return { id, task, rule, look, facts: {}, ...(await play()) };
  } catch (error) {
    if (error instanceof ControlFailed)
      return { id, task, rule, look, state: "blocked", control: error.control, facts: error.facts };
    return { id, task, rule, look, state: "blocked", facts: {}, problem: problemOf(error), blame: blameFor(error) };
  }
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return blameFor(error) === "grader" ? (error.stack ?? error.message) : error.message;
}
