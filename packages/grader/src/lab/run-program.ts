import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import type { ProgramRun } from "@workshop/attacks";

/** Long enough for a person who signs in on a slow machine; a program that waits for ever is ended. */
const RUN_LIMIT = 40_000;

/** Waits for a program to end, and tells what it said. Its stdin is empty. */
export async function runToEnd(child: ChildProcessWithoutNullStreams): Promise<ProgramRun> {
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (chunk: string) => (said[stream] += chunk));
  }
  child.stdin.end();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, RUN_LIMIT);
  const [exitCode] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  return { exitCode: late ? null : exitCode, ...said };
}
