import type { Facts, Program, Rule } from "@workshop/attacks";
import type { Blame } from "../blame.ts";

/** What one play of a card found, as the test hands it to the reporter. Plain data: it crosses a thread. */
export interface PlayedCard {
  readonly id: string;
  readonly task: number;
  readonly rule: Rule;
  readonly look: string;
  readonly state: "held" | "fell" | "blocked" | "skipped";
  /** For a fallen card: which sentence says what came back. */
  readonly got?: string;
  readonly facts: Facts;
  /** For a skipped card: why a real tenant is no place for it. */
  readonly reason?: string;
  /** For a skipped card: the program that it needs and this machine lacks. */
  readonly missing?: Program;
  /** For a blocked card: the good request that failed. */
  readonly control?: string;
  /** For a blocked card: what went wrong around it, and whose it is. */
  readonly problem?: string;
  readonly blame?: Exclude<Blame, "none">;
}

/** Notes on a vitest task's `meta` what its card found: the way from a test to a reporter. */
export function noteCard(meta: object, card: PlayedCard): void {
  Object.assign(meta, { card });
}

/** What `noteCard` noted. */
export function notedCard(meta: object): PlayedCard | undefined {
  return (meta as { card?: PlayedCard }).card;
}
