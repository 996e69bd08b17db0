import { setTimeout as sleep } from "node:timers/promises";
import type { Vitest } from "vitest/node";
import { resolveAnswer } from "./answer/resolve-answer.ts";
import { findExercise } from "./exercises.ts";
import { createTemporaryFolder } from "./lab/temporary-folders.ts";
import { followRun, type GradeOptions } from "./follow-run.ts";
import { onInterrupt } from "./on-interrupt.ts";
import { runCards } from "./run-cards.ts";

/** Servers whose grader thread was stopped end by themselves, a moment later (stay-with-parent.mjs). */
const SERVERS_END = 300;

/**
 * Grades an exercise and prints the verdict.
 * @returns the exit code: 0 every card held, 1 your code, 2 your set-up, 3 our grader, 4 the network
 * @throws SetUpError when the exercise or the answer does not exist
 */
export async function grade(number: string, options: GradeOptions): Promise<number> {
  const exercise = findExercise(number);
  const answer = resolveAnswer(exercise, options.answer);
  const run = followRun(exercise, answer.name, options);
  const temporary = createTemporaryFolder();
  const interrupted = onInterrupt(() => {
    answer.dispose();
    temporary.dispose();
  }, options);
  try {
    const vitest = await runCards({
      ...options,
      exercise,
      answer,
      temporaryFolder: temporary.path,
      listener: interrupted.unheard(run),
    });
    if (options.watch && !interrupted.happened()) await untilClosed(vitest, options, interrupted.isPlaying);
    await vitest.close();
  } finally {
    temporary.dispose();
    if (interrupted.happened()) await sleep(SERVERS_END).then(temporary.dispose);
    answer.dispose();
    interrupted.forget();
  }
  return interrupted.happened() ? 130 : run.exitCode();
}

async function untilClosed(vitest: Vitest, { json, stream }: GradeOptions, isPlaying: () => boolean): Promise<void> {
  const closed = new Promise<void>((resolve) => vitest.onClose(() => resolve()));
  if (json || stream || !process.stdin.isTTY) return closed;
  const keys = process.stdin.setRawMode(true).resume().setEncoding("utf8");
  const onKey = (key: string): void => {
    if (key !== "q" && key !== "\u0003") return;
    // In the middle of a grade it is the interruption that the terminal, in raw mode, does not make of it.
    if (isPlaying()) process.kill(process.pid, "SIGINT");
    else void vitest.close();
  };
  keys.on("data", onKey);
  await closed;
  keys.off("data", onKey).setRawMode(false).pause();
}
