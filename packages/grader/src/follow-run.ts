import { blameFor, EXIT, exitCodeOf } from "./blame.ts";
import type { Exercise } from "./exercises.ts";
import type { Language } from "./language.ts";
import type { TenantChoice } from "./lab/under-test.ts";
import { leadingCard, updateProgress } from "./progress.ts";
import { createCounter } from "./report/count-played.ts";
import { createReport, type GradeReport, leadOf } from "./report/grade-report.ts";
import { say } from "./report/messages.ts";
import type { PlayedCard } from "./report/played-card.ts";
import { renderReport } from "./report/render-report.ts";
import { createPaint } from "./report/terminal.ts";
import type { RunListener } from "./run-cards.ts";

export interface GradeOptions {
  readonly answer: string;
  readonly watch: boolean;
  readonly all: boolean;
  readonly json: boolean;
  /** One JSON object a line, as things happen: see `RunEvent`. */
  readonly stream: boolean;
  readonly plain: boolean;
  readonly progress: boolean;
  readonly language: Language;
  readonly seed?: number;
  readonly card?: string;
  readonly tenant: TenantChoice;
}

/** A line of `--stream`. In watch mode a save begins it anew. */
export type RunEvent =
  | { readonly event: "again" }
  | { readonly event: "played"; readonly id: string; readonly task: number; readonly state: PlayedCard["state"] }
  | { readonly event: "graded"; readonly report: GradeReport };

/** Hears what a run finds, says it, and remembers it. */
export function followRun(
  exercise: Exercise,
  answer: string,
  options: GradeOptions,
): RunListener & { exitCode(): number } {
  const counter = createCounter(options.language);
  let code: number = EXIT.grader;
  let began = performance.now();
  return {
    exitCode: () => code,
    onAgain() {
      began = performance.now();
      if (options.stream) printLine({ event: "again" });
    },
    onPlayed(card) {
      if (options.stream) return printLine({ event: "played", id: card.id, task: card.task, state: card.state });
      if (options.json) return;
      counter.add();
      if (!options.watch || card.id !== leadingCard(exercise.number)) return;
      counter.clear();
      announce(card, options);
    },
    onGraded(played, ended, problem) {
      const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
      const about = { exercise: exercise.name, answer, seconds, ended };
      const report = withProblem(createReport(about, played, options.language), problem);
      code = exitCodeOf(report.blame);
      counter.clear();
      if (options.progress && answer === "starter" && !options.card && options.tenant === "workshop")
        remember(exercise, report, played);
      print(report, options);
    },
  };
}

function withProblem(report: GradeReport, problem: Error | undefined): GradeReport {
  if (!problem || report.problem) return report;
  return { ...report, blame: blameFor(problem), problem: problem.message };
}

function printLine(event: RunEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

function print(report: GradeReport, { json, stream, language, all, plain, watch }: GradeOptions): void {
  if (stream) return printLine({ event: "graded", report });
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
    const tasks = Object.fromEntries(report.cards.map((card) => [card.id, card.task]));
    const found = played.find((card) => card.id === lead?.id);
    const leads = lead
      ? { lead: { id: lead.id, title: lead.title, message: lead.message, task: lead.task, played: found } }
      : {};
    const { ended } = report;
    const next = { hints: before.hints, gradedAt: now, cards, tasks, ...passedAt, ...leads, ...(ended && { ended }) };
    return { ...progress, exercises: { ...progress.exercises, [number]: next } };
  });
}
