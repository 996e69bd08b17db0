import { setTimeout as sleep } from "node:timers/promises";
import type { Vitest } from "vitest/node";
import { resolveAnswer } from "./answer/resolve-answer.ts";
import { findExercise } from "./exercises.ts";
import { createTemporaryFolder } from "./lab/temporary-folders.ts";
import { followRun, type GradeOptions } from "./follow-run.ts";
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
  let vitest: Vitest | undefined;
  const temporary = createTemporaryFolder();
  const interrupted = onInterrupt(
    {
      first: () => vitest?.close(),
      second() {
        answer.dispose();
        temporary.dispose();
      },
    },
    options,
  );
  try {
    vitest = await runCards({ ...options, exercise, answer, temporaryFolder: temporary.path, listener: run });
    if (options.watch && !interrupted.happened()) await untilClosed(vitest, options);
    await vitest.close();
  } finally {
    temporary.dispose();
    if (interrupted.happened()) await sleep(SERVERS_END).then(temporary.dispose);
    answer.dispose();
    interrupted.forget();
  }
  return interrupted.happened() ? 130 : run.exitCode();
}

/**
 * Ends this process as Ctrl-C ends one that does not listen; a shell calls that 130. `process.exit` would stop the thread of the
 * grade first, and Node 20 aborts when that is just reading from a TLS connection ("ToLocalChecked Empty MaybeLocal").
 */
function endAtOnce(): void {
  process.removeAllListeners("SIGINT");
  process.kill(process.pid, "SIGINT");
}

/**
 * Ctrl-C and a polite kill stop the servers under test and take their files away before this process ends. So does the
 * end of the input of a stream: who reads it has gone, even by kill -9. The second of them does not wait for anything.
 */
function onInterrupt(
  stop: { first(): unknown; second(): void },
  { stream }: GradeOptions,
): { happened(): boolean; forget(): void } {
  let happened = false;
  const listener = (): void => {
    if (happened) {
      try {
        stop.second();
      } catch {
        // A server writes there as long as this process lives; the next grade sweeps it away.
      }
      return endAtOnce();
    }
    happened = true;
    void stop.first();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  signals.forEach((signal) => process.on(signal, listener));
  if (stream) process.stdin.once("end", listener).resume();
  const forget = (): void => {
    signals.forEach((signal) => process.off(signal, listener));
    if (stream) process.stdin.off("end", listener).destroy();
  };
  return { happened: () => happened, forget };
}

function untilClosed(vitest: Vitest, { json, stream }: GradeOptions): Promise<void> {
  return new Promise((resolve) => {
    vitest.onClose(() => resolve());
    if (json || stream || !process.stdin.isTTY) return;
    process.stdin.setRawMode(true).resume().setEncoding("utf8");
    process.stdin.on("data", (key: string) => {
      if (key === "q" || key === "\u0003") void vitest.close();
    });
  });
}
