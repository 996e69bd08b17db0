import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { heapUsed, REPORTS_MEMORY } from "./heap-used.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..", "..");

/** Where a tenant of its own process runs: its line of `--json`. */
export interface Announced {
  readonly origin: string;
  readonly port: number;
  readonly caFile: string;
  readonly imds?: string;
}

/** `node run.mjs emulator --json …`, once it runs. */
export async function startEmulatorProcess(...args: string[]) {
  const keys = ["--keys", process.env.TEST_KEYS_DIRECTORY ?? ""];
  const node = [...REPORTS_MEMORY, join(ROOT, "run.mjs"), "emulator", "--port", "0", "--json"];
  const child = spawn(process.execPath, [...node, ...keys, ...args], { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const line = new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    void ended.then(() => reject(new Error(`The tenant ended: ${stderr}`)));
  });
  const announced = JSON.parse(await line) as Announced;
  return {
    ...announced,
    stderr: () => stderr,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    heapUsed: () => heapUsed(child),
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      return ended;
    },
  };
}
export type EmulatorProcess = Awaited<ReturnType<typeof startEmulatorProcess>>;
