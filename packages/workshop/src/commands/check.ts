import { spawn } from "node:child_process";
import { EXIT, findExercise } from "@workshop/grader";
import type { Context } from "../context.ts";
import { bootScript } from "../installation.ts";
import { keepStarter } from "../sources/starter.ts";

/** Runs the grader with the same words, its output untouched. Returns its exit code. */
export async function checkCommand(_context: Context, args: string[]): Promise<number> {
  const named = args.find((argument) => /^\d/.test(argument));
  if (named) keepStarter(findExercise(named));
  return runInheriting([bootScript, "grade", ...args]);
}

/** Ctrl-C reaches the child from the terminal too; this process only waits for it to end cleanly. */
function runInheriting(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    const signals = ["SIGINT", "SIGTERM"] as const;
    for (const signal of signals) process.on(signal, pass);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const one of signals) process.off(one, pass);
      resolve(code ?? (signal === "SIGINT" ? 130 : EXIT.grader));
    });
  });
}
