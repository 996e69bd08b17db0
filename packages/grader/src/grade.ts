import { setTimeout as sleep } from "node:timers/promises";
import type { Vitest } from "vitest/node";
import { resolveAnswer } from "./answer/resolve-answer.ts";
import { blameFor, exitCodeOf } from "./blame.ts";
import { type Exercise, findExercise } from "./exercises.ts";
import { createTemporaryFolder } from "./lab/temporary-folders.ts";
import type { Language } from "./language.ts";
import { leadingCard, updateProgress } from "./progress.ts";
import { createReport, type GradeReport, leadOf } from "./report/grade-report.ts";
import { say } from "./report/messages.ts";
import type { PlayedCard } from "./report/played-card.ts";
import { renderReport } from "./report/render-report.ts";
import { createPaint } from "./report/terminal.ts";
import { runCards } from "./run-cards.ts";

/** Servers whose grader thread was stopped end by themselves, a moment later (stay-with-parent.mjs). */
const SERVERS_END = 300;

export interface GradeOptions {
  readonly answer: string;
  readonly watch: boolean;
  readonly all: boolean;
  readonly json: boolean;
  readonly plain: boolean;
  readonly progress: boolean;
  readonly language: Language;
  readonly seed?: number;
  readonly card?: string;
}

/**
 * Grades an exercise and prints the verdict.
 * @returns the exit code: 0 every card held, 1 your code, 2 your set-up, 3 our grader, 4 the network
 * @throws SetUpError when the exercise or the answer does not exist
 */
export async function grade(number: string, options: GradeOptions): Promise<number> {
  const exercise = findExercise(number);
  const answer = resolveAnswer(exercise, options.answer);
  let code = 3;
  let began = performance.now();
  const onGraded = (played: PlayedCard[], problem: Error | undefined): void => {
    const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
    const report = withProblem(
      createReport({ exercise: exercise.name, answer: answer.name, seconds }, played, options.language),
      problem,
    );
    code = exitCodeOf(report.blame);
    print(report, options);
    if (options.progress && answer.name === "starter" && !options.card) remember(exercise, report, played);
    began = performance.now();
  };
  const onPlayed = (card: PlayedCard): void => {
    if (options.watch && !options.json && card.id === leadingCard(number)) announce(card, options);
  };
  let vitest: Vitest | undefined;
  const interrupted = onInterrupt(() => vitest?.close());
  const temporary = createTemporaryFolder();
  try {
    vitest = await runCards({ ...options, exercise, answer, temporaryFolder: temporary.path, onGraded, onPlayed });
    if (options.watch) await untilClosed(vitest, options);
    await vitest.close();
  } finally {
    temporary.dispose();
    if (interrupted.happened()) await sleep(SERVERS_END).then(temporary.dispose);
    answer.dispose();
    interrupted.forget();
  }
  return interrupted.happened() ? 130 : code;
}

function withProblem(report: GradeReport, problem: Error | undefined): GradeReport {
  if (!problem || report.problem) return report;
  return { ...report, blame: blameFor(problem), problem: problem.message };
}

function print(report: GradeReport, { json, language, all, plain, watch }: GradeOptions): void {
  if (json) return void process.stdout.write(`${JSON.stringify(report)}\n`);
  if (watch && process.stdout.isTTY) process.stdout.write("\u001b[2J\u001b[3J\u001b[H");
  process.stdout.write(`${renderReport(report, { language, all, paint: createPaint(plain) })}\n`);
  if (watch) process.stdout.write(`\n${say(language, "watching")}\n`);
}

/** While the rest is still being played: how the card you are working on is doing now. */
function announce({ id, state }: PlayedCard, { language, plain }: GradeOptions): void {
  const verdict = state === "held" ? say(language, "pass") : say(language, state === "fell" ? "fail" : "blocked");
  const text = `${verdict}  ${id}  ${say(language, "gradingRest")}`;
  process.stdout.write(`${createPaint(plain)(text, state === "held" ? "good" : "bad")}\n`);
}

function remember({ number }: Exercise, report: GradeReport, played: readonly PlayedCard[]): void {
  if (report.cards.length === 0) return;
  const now = new Date().toISOString();
  const lead = leadOf(report);
  updateProgress((progress) => {
    const before = progress.exercises[number] ?? { cards: {}, hints: {} };
    const passedAt =
      report.blame === "none"
        ? { passedAt: before.passedAt ?? now }
        : before.passedAt
          ? { passedAt: before.passedAt }
          : {};
    const cards = Object.fromEntries(report.cards.map((card) => [card.id, card.state]));
    const found = played.find((card) => card.id === lead?.id);
    const leads = lead
      ? { lead: { id: lead.id, title: lead.title, message: lead.message, task: lead.task, played: found } }
      : {};
    const next = { hints: before.hints, gradedAt: now, cards, ...passedAt, ...leads };
    return { ...progress, exercises: { ...progress.exercises, [number]: next } };
  });
}

/** Ctrl-C and a polite kill stop the servers under test and take their files away before this process ends. */
function onInterrupt(stop: () => unknown): { happened(): boolean; forget(): void } {
  let happened = false;
  const listener = (): void => {
    if (happened) process.exit(130);
    happened = true;
    void stop();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  signals.forEach((signal) => process.on(signal, listener));
  return { happened: () => happened, forget: () => signals.forEach((signal) => process.off(signal, listener)) };
}

function untilClosed(vitest: Vitest, { json }: GradeOptions): Promise<void> {
  return new Promise((resolve) => {
    vitest.onClose(() => resolve());
    if (json || !process.stdin.isTTY) return;
    process.stdin.setRawMode(true).resume().setEncoding("utf8");
    process.stdin.on("data", (key: string) => {
      if (key === "q" || key === "\u0003") void vitest.close();
    });
  });
}
