import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const RUN = join(import.meta.dirname, "..", "..", "..", "..", "run.mjs");

export interface Command {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves with exit code and signal. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
}

/** `node run.mjs emulator …` as a real process. */
export function runEmulator(...args: string[]): Command {
  const child = spawn(process.execPath, [RUN, "emulator", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  return { child, stdout: () => output.stdout, stderr: () => output.stderr, ended };
}

/** Waits for the line of `--json`. */
export async function startedAt(command: Command): Promise<{ origin: string; port: number; caFile: string }> {
  while (!command.stdout().includes("\n")) {
    const ended = await Promise.race([
      command.ended.then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 20)),
    ]);
    if (ended) throw new Error(`The emulator ended: ${command.stderr()}`);
  }
  return JSON.parse(command.stdout()) as { origin: string; port: number; caFile: string };
}
