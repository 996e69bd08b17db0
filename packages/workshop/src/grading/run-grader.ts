import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { EXIT, type Exercise, type Language, type RunEvent } from "@workshop/grader";
import { bootScript } from "../installation.ts";

export interface GradeRequest {
  readonly exercise: Exercise;
  /** Again after every save, until it is cancelled. */
  readonly watch: boolean;
  readonly language: Language;
}

/** A grader that runs. */
export interface GraderRun {
  /** Its exit code, and what it said on stderr. */
  readonly ended: Promise<{ readonly code: number; readonly errors: string }>;
  /** Ends it at once; its servers end with it. */
  cancel(): void;
}

export type RunGrader = (request: GradeRequest, heard: (event: RunEvent) => void) => GraderRun;

/** Runs the grader of `npm test`, as a process of its own that cannot outlive this one: it ends when its input does. */
export const runGrader: RunGrader = ({ exercise, watch, language }, heard) => {
  const args = ["grade", exercise.number, "--stream", "--lang", language, ...(watch ? ["--watch"] : [])];
  const child = spawn(process.execPath, [bootScript, ...args], { stdio: "pipe", windowsHide: true });
  child.stdin.on("error", () => undefined);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = readEvent(line);
    if (event) heard(event);
  });
  const closed = new Promise<number>((resolve) => {
    child.once("error", () => resolve(EXIT.setUp));
    child.once("close", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : EXIT.grader)));
  });
  const ended = Promise.all([closed, text(child.stderr)]).then(([code, errors]) => ({ code, errors }));
  const cancel = (): void => {
    // The grader takes the second of two interruptions for "now".
    child.stdin.end();
    child.kill("SIGINT");
  };
  return { ended, cancel };
};

/** Installing, the boot script may print lines of its own. */
function readEvent(line: string): RunEvent | undefined {
  if (!line.startsWith('{"event":')) return undefined;
  return JSON.parse(line) as RunEvent;
}
