import { appRegistration, bestPractices, type Card, confidentialClient, publicClient } from "@workshop/attacks";
import { resolveAnswer } from "../answer/resolve-answer.ts";
import type { Exercise } from "../exercises.ts";
import { openLab } from "../lab/lab.ts";
import { CARD_LIMIT, playCard } from "../play-card.ts";
import { createReport, type GradeReport } from "../report/grade-report.ts";
import type { PlayedCard } from "../report/played-card.ts";

/** One answer of a batch, and the cards it is to be tried with. */
export interface Wanted {
  readonly answer: string;
  readonly cards: readonly string[];
  /** WORKSHOP_RUN of every process that is started for it. */
  readonly mark: string;
}

const decks: Readonly<Record<string, Card>>[] = [appRegistration, publicClient, confidentialClient, bestPractices];
const cards = new Map(decks.flatMap((deck) => Object.values(deck)).map((card) => [card.id, card]));

/**
 * Grades one answer on a fresh tenant: a lab, servers and files of its own, and none of them left at the end. What it
 * shares with the answers before it is the code that is loaded.
 *
 * @throws SetUpError when the answer does not exist; Error when an edit of it does not fit, or a card is unknown
 */
export async function gradeInBatch(exercise: Exercise, { answer, cards: ids, mark }: Wanted): Promise<GradeReport> {
  process.env["WORKSHOP_RUN"] = mark;
  const began = performance.now();
  const { name, folder, dispose } = resolveAnswer(exercise, answer);
  const lab = openLab({ sources: folder, exerciseFolder: exercise.folder, tenant: "fresh" });
  const play = (id: string): Promise<PlayedCard> => {
    const card = requireCard(id);
    return playCard(card, "fresh", () => within(card.play(lab)));
  };
  try {
    const played = await Promise.all(ids.map(play));
    const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
    return createReport({ exercise: exercise.name, answer: name, seconds, ended: lab.ended() }, played, "en");
  } finally {
    await within(lab.stop()).finally(dispose);
  }
}

function requireCard(id: string): Card {
  const card = cards.get(id);
  if (!card) throw new Error(`There is no card ${id}.`);
  return card;
}

/** What a card found, or that all was put away, if that comes in time: vitest gives both as long. */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${CARD_LIMIT} ms.`)), CARD_LIMIT);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
