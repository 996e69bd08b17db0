// What an exercise's test file imports. Apart from index.ts because it needs vitest's runner around it.
import { basename, dirname, join } from "node:path";
import { type Card, wordsFor } from "@workshop/attacks";
import { afterAll, test } from "vitest";
import { onAbandon } from "./abandon.ts";
import { followDecisions } from "./decisions/follow-decisions.ts";
import { type LabOptions, openLab } from "./lab/lab.ts";
import type { TenantChoice } from "./lab/under-test.ts";
import { chooseLanguage } from "./language.ts";
import { CARD_LIMIT, playCard } from "./play-card.ts";
import { leadingCard } from "./progress.ts";
import { createRecorder } from "./record/recorder.ts";
import { noteEnded } from "./report/ended-servers.ts";
import { noteCard, type PlayedCard } from "./report/played-card.ts";

/**
 * Opens a lab for an exercise's `src/`, or for what the grader was told to grade instead.
 * @param testFolder the test file's `import.meta.dirname`
 * @returns `play`, which makes one vitest test of a card
 */
export function gradeExercise(testFolder: string): { play: (card: Card) => void } {
  const exerciseFolder = dirname(testFolder);
  const sources = process.env["WORKSHOP_ANSWER"] ?? join(exerciseFolder, "src");
  const tenant = (process.env["WORKSHOP_TENANT"] || "workshop") as TenantChoice;
  const recorder = createRecorder(process.env["WORKSHOP_RECORD"]);
  const lab = recorder.watch(openLab({ sources, exerciseFolder, tenant, ...followed() }));
  const language = chooseLanguage(undefined);
  const inTurn = createTurns(process.env["WORKSHOP_WATCH"] ? leadingCard(basename(exerciseFolder)) : undefined);
  const forget = onAbandon(() => lab.abandon());
  let meta: object = {};
  afterAll(async () => {
    await lab.stop();
    forget();
    noteEnded(meta, lab.ended());
  }, CARD_LIMIT);
  return {
    play(card) {
      test.concurrent(`${card.id} ${wordsFor(card.id, language).safe}`, { timeout: CARD_LIMIT }, async ({ task }) => {
        ({ meta } = task.file);
        const played = await inTurn(card.id, () => recorder.record(() => playCard(card, tenant, () => card.play(lab))));
        noteCard(task.meta, played);
        if (played.state !== "held" && played.state !== "skipped") throw new Error(plainReason(played, language));
      });
    },
  };
}

/** The local page shows what the learner's servers decide; nobody looks at a proof's. */
function followed(): Pick<LabOptions, "onSpawned"> {
  if (!process.env["WORKSHOP_DECISIONS"]) return {};
  return { onSpawned: (child, { AUDIT_FILE }) => followDecisions(child, AUDIT_FILE) };
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

/** One line for an editor's test runner; the grader's own reporter says more. */
function plainReason(played: PlayedCard, language: "en" | "zh-Hans"): string {
  if (played.problem) return played.problem;
  const words = wordsFor(played.id, language, played.got, played.facts);
  return `${words.title}. ${words.sent} → ${words.got || played.control}`;
}
