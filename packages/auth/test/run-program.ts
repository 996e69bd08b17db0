import { type ChildProcess, type ForkOptions, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";

const tools = createRequire(new URL("../../tools/package.json", import.meta.url));
export const TSX = pathToFileURL(tools.resolve("tsx")).href;

/** Start a TypeScript program of `test/programs` as a process of its own; it may talk over IPC. */
export function startProgram(name: string, args: readonly string[], options: ForkOptions = {}): ChildProcess {
  const file = fileURLToPath(new URL(`./programs/${name}`, import.meta.url));
  return fork(file, args, { execArgv: ["--import", TSX], silent: true, ...options });
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Everything the process wrote, after it ended. */
export async function waitForEnd(child: ChildProcess): Promise<Outcome> {
  if (child.stdout === null || child.stderr === null) throw new Error("The process has no pipes.");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, stdout, stderr };
}
