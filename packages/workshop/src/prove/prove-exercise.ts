import type { Exercise } from "@workshop/grader";
import { createBatchGrader } from "./batch-grader.ts";
import { committedStarter } from "./committed-starter.ts";
import { gradeOnce } from "./grade-once.ts";
import { type Disagreement, findSurvivors, judge, judgeRepeats } from "./judge.ts";
import type { Outcome } from "./outcome.ts";
import { type Plan, type PlannedRun, planProof } from "./plan.ts";

export interface JudgedRun {
  readonly run: PlannedRun;
  readonly outcome: Outcome;
  readonly disagreements: readonly Disagreement[];
}

/** Everything the proof of one exercise found. */
export interface Proof {
  readonly exercise: string;
  readonly provedAt: string;
  readonly node: string;
  readonly cards: readonly { readonly id: string; readonly title: string; readonly killedBy: readonly string[] }[];
  readonly runs: readonly JudgedRun[];
  readonly repeats: readonly Disagreement[];
  readonly survivors: readonly string[];
  /** Cards that this machine lacks a program for, each with the program: "ENTRA-4.19 (redis)". */
  readonly notRun: readonly string[];
  readonly missing: Plan["missing"];
  readonly proved: boolean;
}

export interface ProofOptions {
  readonly repeats: number;
  readonly jobs: number;
  readonly quick: boolean;
  readonly signal: AbortSignal;
  /** Called when uncommitted changes of the exercise are left out of the proof. */
  readonly onStarterSetAside: () => void;
  /** Called as each run ends. */
  readonly onRun: (judged: JudgedRun, done: number, of: number) => void;
}

/** Grades everything the plan lists, `jobs` at a time, and judges it. */
export async function proveExercise(exercise: Exercise, options: ProofOptions): Promise<Proof> {
  const starter = committedStarter(exercise);
  const plan = planProof(exercise, { ...options, starter: starter.answer });
  if (starter.setAside) options.onStarterSetAside();
  const runs: JudgedRun[] = [];
  const waiting = [...plan.runs.entries()];
  let done = 0;
  const work = async (): Promise<void> => {
    const batch = createBatchGrader(exercise, options.signal);
    for (let next = waiting.shift(); next && !options.signal.aborted; next = waiting.shift()) {
      const [index, run] = next;
      const outcome = run.only
        ? await batch.grade(run.answer, run.only)
        : await gradeOnce(exercise, run, options.signal);
      if (options.signal.aborted) break;
      const judged = { run, outcome, disagreements: judge(run, outcome) };
      runs[index] = judged;
      options.onRun(judged, ++done, plan.runs.length);
    }
    await batch.stop();
  };
  await Promise.all(Array.from({ length: options.jobs }, work)).finally(starter.dispose);
  options.signal.throwIfAborted();
  return conclude(exercise, plan, runs);
}

function conclude(exercise: Exercise, { missing }: Plan, runs: JudgedRun[]): Proof {
  const of = (...kinds: string[]): JudgedRun[] => runs.filter(({ run }) => kinds.includes(run.kind));
  const fallen = ({ outcome }: JudgedRun): string[] =>
    (outcome.report?.cards ?? []).filter(({ state }) => state === "fell").map(({ id }) => id);
  const mistakes = of("mistake");
  const all = of("solution")[0]?.outcome.report?.cards ?? [];
  const known = all.filter(({ missing }) => !missing);
  const cards = known.map(({ id, title }) => ({
    id,
    title,
    killedBy: mistakes.filter((mistake) => fallen(mistake).includes(id)).map(({ run }) => run.answer),
  }));
  const repeats = judgeRepeats(of("solution", "repeat").map(({ outcome }) => outcome));
  const agreed = runs.every(({ disagreements }) => disagreements.length === 0) && repeats.length === 0;
  return {
    exercise: exercise.name,
    provedAt: new Date().toISOString(),
    node: process.version,
    cards: cards.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    runs,
    repeats,
    survivors: findSurvivors(
      cards.map(({ id }) => id),
      mistakes.map(fallen),
    ),
    notRun: all.flatMap(({ id, missing: program }) => (program ? [`${id} (${program})`] : [])),
    missing,
    proved: agreed && missing.length === 0 && cards.length > 0,
  };
}
