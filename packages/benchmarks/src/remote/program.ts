import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { basename, join } from "node:path";
import { freePort } from "@workshop/grader";
import { bundleServer } from "@workshop/run/server-bundle";

const ROOT = join(import.meta.dirname, "../../../..");
/** The solution of an exercise. */
export const sourcesOf = (exercise: string): string => join(ROOT, "solutions", exercise, "src");
const REPORTER = join(import.meta.dirname, "report-usage.mjs");

/** A server in a process of its own. */
export interface Program {
  readonly url: string;
  /** Processor time of all its threads since it started, in microseconds. */
  used(): Promise<number>;
  stop(): Promise<void>;
}

function listening(child: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-1_000);
      if (said.includes("listening")) resolve();
    });
    child.once("close", () => reject(new Error(`A server ended before it listened. ${said}`)));
  });
}

/**
 * Builds and starts a program that listens on PORT and says so on stderr.
 * @param entry a TypeScript file, absolute
 * @param folder for what is built
 */
export async function startProgram(entry: string, folder: string, env: Record<string, string>): Promise<Program> {
  await bundleServer({ entry, outdir: folder, cache: join(ROOT, ".workshop", "cache") });
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", REPORTER, join(folder, `${basename(entry, ".ts")}.mjs`)], {
    env: { PATH: process.env["PATH"], HOST: "127.0.0.1", PORT: String(port), ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const ended = once(child, "exit");
  await listening(child);
  return {
    url: `http://localhost:${port}/mcp`,
    async used() {
      child.send("usage");
      const [{ microseconds }] = (await once(child, "message")) as [{ microseconds: number }];
      return microseconds;
    },
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
