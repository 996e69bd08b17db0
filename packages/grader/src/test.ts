// What an exercise's test file imports. Apart from index.ts because it needs vitest's runner around it.
import { basename, dirname, join } from "node:path";
import { type Card, ControlFailed, wordsFor } from "@workshop/attacks";
import { afterAll, test } from "vitest";
import { blameFor } from "./blame.ts";
import { openLab } from "./lab/lab.ts";
import type { TenantChoice } from "./lab/under-test.ts";
import { chooseLanguage } from "./language.ts";
import { leadingCard } from "./progress.ts";
import { noteCard, type PlayedCard } from "./report/played-card.ts";

/** A card may wait for a slow server; vitest's five seconds are for units. */
const CARD_LIMIT = 120_000;

/**
 * Opens a lab for an exercise's `src/`, or for what the grader was told to grade instead.
 * @param testFolder the test file's `import.meta.dirname`
 * @returns `play`, which makes one vitest test of a card
 */
export function gradeExercise(testFolder: string): { play: (card: Card) => void } {
  const exerciseFolder = dirname(testFolder);
  const sources = process.env["WORKSHOP_ANSWER"] ?? join(exerciseFolder, "src");
  const tenant = (process.env["WORKSHOP_TENANT"] || "workshop") as TenantChoice;
  const lab = openLab({ sources, exerciseFolder, tenant });
  const language = chooseLanguage(undefined);
  const inTurn = createTurns(process.env["WORKSHOP_WATCH"] ? leadingCard(basename(exerciseFolder)) : undefined);
  afterAll(() => lab.stop(), CARD_LIMIT);
  return {
    play(card) {
      test.concurrent(`${card.id} ${wordsFor(card.id, language).safe}`, { timeout: CARD_LIMIT }, async ({ task }) => {
        const played = await inTurn(card.id, () => playCard(card, tenant, () => card.play(lab)));
        noteCard(task.meta, played);
        if (played.state !== "held" && played.state !== "skipped") throw new Error(plainReason(played, language));
      });
    },
  };
}

/** Lets one card go first, if it is asked for: the one a learner is working on. The rest waits for it, then goes together. */
function createTurns(first: string | undefined): <T>(id: string, play: () => Promise<T>) => Promise<T> {
  let firstPlayed = (): void => {};
  const afterFirst = first ? new Promise<void>((resolve) => (firstPlayed = resolve)) : Promise.resolve();
  return async (id, play) => {
    if (id !== first) await afterFirst;
    try {
      return await play();
    } finally {
      if (id === first) firstPlayed();
    }
  };
}

async function playCard(card: Card, tenant: TenantChoice, play: () => ReturnType<Card["play"]>): Promise<PlayedCard> {
  const { id, task, rule, look, emulatorOnly } = card;
  if (tenant === "real" && emulatorOnly)
    return { id, task, rule, look, state: "skipped", reason: emulatorOnly, facts: {} };
  try {
    return { id, task, rule, look, facts: {}, ...(await play()) };
  } catch (error) {
    if (error instanceof ControlFailed)
      return { id, task, rule, look, state: "blocked", control: error.control, facts: error.facts };
    const problem =
      error instanceof Error
        ? blameFor(error) === "grader"
          ? (error.stack ?? error.message)
          : error.message
        : String(error);
    return { id, task, rule, look, state: "blocked", facts: {}, problem, blame: blameFor(error) };
  }
}

/** One line for an editor's test runner; the grader's own reporter says more. */
function plainReason(played: PlayedCard, language: "en" | "zh-Hans"): string {
  if (played.problem) return played.problem;
  const words = wordsFor(played.id, language, played.got, played.facts);
  return `${words.title}. ${words.sent} → ${words.got || played.control}`;
}
