import { join } from "node:path";
import { PassThrough } from "node:stream";
import { cachedBundle } from "@workshop/run/cached-bundle";
import type { CliOptions, Reporter, TestCase, Vitest } from "vitest/node";
import { startVitest } from "vitest/node";
import type { Answer } from "./answer/resolve-answer.ts";
import { YourCodeError } from "./blame.ts";
import type { Exercise } from "./exercises.ts";
import type { TenantChoice } from "./lab/under-test.ts";
import type { Language } from "./language.ts";
import type { EndedServer } from "./lab/watch-end.ts";
import { notedEnded } from "./report/ended-servers.ts";
import { notedCard, type PlayedCard } from "./report/played-card.ts";

/** Hears what happens in a run. */
export interface RunListener {
  /** Called before every run after the first. */
  readonly onAgain: () => void;
  /** Called after each card. */
  readonly onPlayed: (played: PlayedCard) => void;
  /** Called after every run: once, or in watch mode after every save. */
  readonly onGraded: (played: PlayedCard[], ended: readonly EndedServer[], problem: Error | undefined) => void;
}

export interface RunOptions {
  readonly exercise: Exercise;
  readonly answer: Answer;
  readonly language: Language;
  readonly watch: boolean;
  /** Where each run puts its files; the caller removes it. */
  readonly temporaryFolder: string;
  /** Shuffles the order in which cards are played. */
  readonly seed?: number;
  /** Plays only the cards with these ids, with commas between. */
  readonly card?: string;
  readonly tenant: TenantChoice;
  /** Whether anything is to be seen of it afterwards. */
  readonly progress: boolean;
  readonly listener: RunListener;
}

/**
 * Plays an exercise's cards with vitest: the very tests an editor's test runner would run.
 * @returns the running vitest, to be closed by the caller
 */
export async function runCards(options: RunOptions): Promise<Vitest> {
  const settings = settingsFor(options, await bundleDoor(), listeningTo(["SIGINT", "SIGTERM"]));
  // Keys are ours: vitest would cancel a run by itself, and what has been played by then be taken for a verdict.
  const stdin = new PassThrough() as unknown as NodeJS.ReadStream;
  const vitest = await startVitest("test", [], settings, {}, { stdin });
  if (options.watch) vitest.vite.watcher.add(options.answer.folder);
  return vitest;
}

function settingsFor(options: RunOptions, door: string, onInit: () => void): CliOptions {
  const { exercise, answer, language, watch, seed, card, tenant, progress } = options;
  return {
    config: false,
    root: exercise.folder,
    include: ["test/**/*.test.ts"],
    watch,
    // One thread and no isolation: a second process would only cost its start.
    pool: "threads",
    isolate: false,
    maxConcurrency: 50,
    reporters: [{ ...createReporter(options.listener), onInit }],
    forceRerunTriggers: [`${answer.folder.replaceAll("\\", "/")}/**`],
    env: {
      WORKSHOP_ANSWER: answer.folder,
      WORKSHOP_LANG: language,
      WORKSHOP_TENANT: tenant,
      WORKSHOP_DECISIONS: progress ? "1" : "",
      WORKSHOP_WATCH: watch && !card ? "1" : "",
      WORKSHOP_TEMPORARY_FOLDER: options.temporaryFolder,
    },
    cache: false,
    alias: [{ find: /^@workshop\/(attacks|grader\/test)$/, replacement: door }],
    ...(card ? { testNamePattern: cardPattern(card) } : {}),
    // Cards of different tasks too: most of a card's time is waiting for a process or a page.
    sequence: { concurrent: true, ...(seed === undefined ? {} : { shuffle: { tests: true, files: true }, seed }) },
  };
}

/**
 * Remembers who listens to these signals. @returns what takes off everybody who came since: vitest would end the process in the
 * middle of whatever its threads do.
 */
function listeningTo(signals: readonly NodeJS.Signals[]): () => void {
  const known = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  return () => {
    for (const [signal, before] of known)
      for (const later of process.listeners(signal)) if (!before.includes(later)) process.off(signal, later);
  };
}

/** Test names begin with the card's id. */
function cardPattern(cards: string): RegExp {
  const ids = cards.split(",").map((id) => id.trim().replaceAll(/[^\w-]/g, (other) => `\\${other}`));
  return new RegExp(`(${ids.join("|")})\\b`);
}

/** What the tests import, as one file; it says why. */
async function bundleDoor(): Promise<string> {
  const entry = join(import.meta.dirname, "exercise-door.ts");
  return join(await cachedBundle({ name: "exercise-door", entries: { door: entry }, map: false }), "door.mjs");
}

/** Collects what each test noted about its card; vitest's own words are for editors. */
function createReporter({ onGraded, onPlayed, onAgain }: RunListener): Reporter {
  return {
    onWatcherRerun: onAgain,
    onTestCaseResult(test) {
      const card = notedCard(test.meta());
      if (card) onPlayed(card);
    },
    onTestRunEnd(modules, unhandled) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]).filter(wasPlayed);
      const played = tests.flatMap((test) => notedCard(test.meta()) ?? []);
      const failure = unhandled[0] ?? modules.flatMap((module) => module.errors())[0] ?? unplayed(tests)[0];
      const ended = modules.flatMap((module) => notedEnded(module.meta()));
      onGraded(played, ended, failure === undefined ? undefined : asError(failure));
    },
  };
}

function wasPlayed(test: TestCase): boolean {
  return test.result().state !== "skipped";
}

/** A test that ended without a card: a mistake in the tests, not in the work under test. */
function unplayed(tests: TestCase[]): unknown[] {
  return tests.filter((test) => !notedCard(test.meta())).flatMap((test) => test.result().errors ?? []);
}

function asError(failure: unknown): Error {
  const {
    message = String(failure),
    stack = "",
    name = "",
  } = failure as { message?: string; stack?: string; name?: string };
  return name === YourCodeError.name ? new YourCodeError(message) : new Error(`${message}\n${stack}`);
}
