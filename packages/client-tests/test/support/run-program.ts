import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

const PROGRAMS = join(import.meta.dirname, "..", "programs");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  /** The Node that runs it; this one unless said. */
  readonly node?: string;
  readonly args?: readonly string[];
  /** Hears all of stderr so far, each time there is more. */
  readonly heard?: (stderr: string) => void;
}

/**
 * Runs a program as a process of its own: what it reads is its environment and nothing of this one's.
 *
 * @param name of a file in test/programs, or a whole path
 */
export async function runProgram(
  name: string,
  env: Record<string, string>,
  { node = process.execPath, args = [], heard = () => {} }: RunOptions = {},
): Promise<Ran> {
  const { PATH = "", SystemRoot = "" } = process.env;
  const child = spawn(node, [resolve(PROGRAMS, name), ...args], {
    env: { PATH, SystemRoot, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => heard((output.stderr += chunk.toString())));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...output };
}

/** Runs a program that prints one line of JSON. */
export async function answerOf(name: string, env: Record<string, string>): Promise<unknown> {
  const { code, stdout, stderr } = await runProgram(name, env);
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}
