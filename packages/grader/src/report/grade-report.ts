import type { Blame } from "../blame.ts";
import type { EndedServer } from "../lab/watch-end.ts";
import type { Language } from "../language.ts";
import { endedServers, type EndedServers } from "./ended-servers.ts";
import { renderCard } from "./render-card.ts";
import type { PlayedCard } from "./played-card.ts";
import { type Facts, type Program, type Rule, wordsFor } from "@workshop/attacks";

export interface CardResult {
  readonly id: string;
  readonly task: number;
  readonly state: "held" | "fell" | "blocked" | "skipped";
  readonly title: string;
  /** The clause the card enforces. */
  readonly rule: Rule;
  /** Plain text of at most 12 lines and 80 columns; empty when the card held. For a skipped card: why. */
  readonly message: string;
  /** Of a skipped card: the program that it needs and this machine lacks. A matter of set-up, never of the code. */
  readonly missing?: Program;
  /** Of a fallen card: what came back, for who wants to say it in words of their own. */
  readonly found?: { readonly got: string; readonly facts: Facts };
}

/** One grade, as `--json` prints it. */
export interface GradeReport {
  readonly exercise: string;
  readonly answer: string;
  readonly blame: Blame;
  readonly seconds: number;
  readonly cards: CardResult[];
  /** What went wrong outside the cards, e.g. the server did not start. */
  readonly problem?: string;
  /** Servers that ended by themselves after they had started: cards may have failed for that alone. */
  readonly ended?: EndedServers;
}

/** The verdict over all played cards. A problem around the cards leads; then fallen cards; then blocked ones. */
export function createReport(
  { ended = [], ...about }: { exercise: string; answer: string; seconds: number; ended?: readonly EndedServer[] },
  played: readonly PlayedCard[],
  language: Language,
): GradeReport {
  const cards = played
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map((card) => toResult(card, about.exercise, language));
  const trouble = played.find((card) => card.problem);
  const gone = endedServers(ended);
  if (trouble?.problem) return { ...about, blame: trouble.blame ?? "grader", cards, problem: trouble.problem };
  if (cards.length === 0) return { ...about, blame: "grader", cards, problem: "No card was played." };
  return { ...about, blame: cards.every(isDone) ? "none" : "your-code", cards, ...(gone && { ended: gone }) };
}

/** Nothing is left to do for it. */
export function isDone({ state }: { readonly state: PlayedCard["state"] }): boolean {
  return state === "held" || state === "skipped";
}

function toResult(card: PlayedCard, exercise: string, language: Language): CardResult {
  const title = wordsFor(card.id, language, card.got, card.facts).title;
  return {
    id: card.id,
    task: card.task,
    state: card.state,
    title,
    rule: card.rule,
    message: renderCard(card, exercise, language),
    ...(card.missing && { missing: card.missing }),
    ...(card.got === undefined ? {} : { found: { got: card.got, facts: card.facts } }),
  };
}

/** The card that leads: the first fallen one in teaching order, else the first blocked one. */
export function leadOf(report: GradeReport): CardResult | undefined {
  return report.cards.find((card) => card.state === "fell") ?? report.cards.find((card) => card.state === "blocked");
}
