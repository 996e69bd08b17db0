import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Exercise } from "@workshop/grader";
import { z } from "zod";
import { bootScript } from "../installation.ts";
import { findLeaks } from "./leaks.ts";
import { type Outcome, gradeReport } from "./outcome.ts";

/** A line of `grade --batch`; checked here because it crossed a process. */
const batchAnswer = z.object({ exit: z.number(), report: gradeReport.optional(), noise: z.string().optional() });

/** One grader process that grades answer after answer. */
export interface BatchGrader {
  /** Tries an answer with the given cards, and looks at what is left afterwards. */
  grade(answer: string, cards: readonly string[]): Promise<Outcome>;
  stop(): Promise<void>;
}

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: AsyncIterator<string>;
  readonly ended: Promise<unknown>;
  readonly stderr: () => string;
}

/** Starts at the first grade; a process that ended while it graded is replaced at the next one, and that grade failed. */
export function createBatchGrader(exercise: Exercise, signal: AbortSignal): BatchGrader {
  let running: Running | undefined;
  return {
    async grade(answer, cards) {
      running ??= startBatch(exercise, signal);
      const { child, lines, stderr } = running;
      const [mark, began] = [randomUUID(), performance.now()];
      child.stdin.write(`${JSON.stringify({ answer, cards, mark })}\n`);
      const { value, done } = await lines.next();
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      if (done) await stop();
      const leaks = await findLeaks(mark, child.pid ?? 0, exercise.solution);
      if (done) return { exit: child.exitCode, seconds, leaks, noise: `The grader ended. ${stderr()}` };
      return { seconds, leaks, ...readAnswer(value) };
    },
    stop,
  };

  async function stop(): Promise<void> {
    const { child, ended } = running ?? {};
    running = undefined;
    child?.stdin.end();
    await ended;
  }
}

function startBatch(exercise: Exercise, signal: AbortSignal): Running {
  const child = spawn(process.execPath, [bootScript, "grade", exercise.number, "--batch"], {
    env: { ...process.env, NO_COLOR: "1" },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr = (stderr + text).slice(-600)));
  // It may have ended: the next line that is awaited says so.
  child.stdin.on("error", () => undefined);
  const stop = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const ended = once(child, "close").finally(() => signal.removeEventListener("abort", stop));
  return {
    child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    ended,
    stderr: () => stderr,
  };
}

/** stdout has to be one answer a line and nothing else. */
function readAnswer(line: string): Pick<Outcome, "exit" | "report" | "noise"> {
  try {
    const { exit, report, noise } = batchAnswer.parse(JSON.parse(line));
    return report ? { exit, report } : { exit, noise: noise ?? "nothing" };
  } catch {
    return { exit: null, noise: line.slice(-600) };
  }
}
