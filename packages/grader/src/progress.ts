import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { stateDirectory } from "./workspace.ts";

const cardState = z.enum(["held", "fell", "blocked", "skipped"]);
/** What a card found, without words, so that it can be said again in another language. */
const playedCard = z.object({
  id: z.string(),
  task: z.number(),
  rule: z.object({ name: z.string(), url: z.string() }),
  look: z.string(),
  state: cardState,
  got: z.string().optional(),
  reason: z.string().optional(),
  control: z.string().optional(),
  problem: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** Servers that ended by themselves; the words are masked. */
const ended = z.object({
  count: z.number(),
  exitCode: z.number().nullable(),
  signal: z.string().nullable(),
  words: z.string(),
});
const exerciseProgress = z.object({
  gradedAt: z.string().optional(),
  passedAt: z.string().optional(),
  cards: z.record(z.string(), cardState),
  /** Card → the task it belongs to. */
  tasks: z.record(z.string(), z.number()).optional(),
  /** The failing card that leads, as the learner saw it. */
  lead: z
    .object({
      id: z.string(),
      title: z.string(),
      message: z.string(),
      task: z.number(),
      played: playedCard.optional(),
    })
    .optional(),
  /** In the last grade. */
  ended: ended.optional(),
  /** Task → how many steps of its hint ladder were taken. */
  hints: z.record(z.string(), z.number()),
});
const progressFile = z.object({ version: z.literal(1), exercises: z.record(z.string(), exerciseProgress) });

export type ExerciseProgress = z.infer<typeof exerciseProgress>;
/** What the learner has done on this machine. No name, no login, nothing secret. */
export type Progress = z.infer<typeof progressFile>;

const file = (): string => join(stateDirectory, "progress.json");
const nothingYet: Progress = { version: 1, exercises: {} };

/** The progress file; an unreadable one is set aside, not lost, and counts as empty. */
export function readProgress(): Progress {
  if (!existsSync(file())) return structuredClone(nothingYet);
  try {
    return progressFile.parse(JSON.parse(readFileSync(file(), "utf8")));
  } catch {
    const aside = `${file()}.unreadable-${Date.now()}`;
    renameSync(file(), aside);
    process.stderr.write(`The progress file could not be read; it is kept as ${aside}.\n`);
    return structuredClone(nothingYet);
  }
}

/** The card that led the last grade of an exercise: the one the learner is working on. */
export function leadingCard(exercise: string): string | undefined {
  return readProgress().exercises[exercise.slice(0, 2)]?.lead?.id;
}

/** Reads, changes and writes progress. Written aside and moved into place, so a kill never leaves half a file. */
export function updateProgress(change: (progress: Progress) => Progress): void {
  const next = progressFile.parse(change(readProgress()));
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  const aside = `${file()}.${process.pid}.tmp`;
  const handle = openSync(aside, "w", 0o600);
  writeSync(handle, `${JSON.stringify(next, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(aside, file());
}
