import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds from now until the promise settles. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Runs a command of Node to its end. @throws when it does not end with 0 */
export async function runNode(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let problem = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (problem += text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}: ${problem.slice(-500)}`);
}

/** A process that prints lines. */
export interface LineProcess {
  /** The next line. Rejects when the process ends, or is silent for a minute: then there is nothing to measure. */
  next(): Promise<string>;
  stop(): Promise<void>;
}

export function startLineProcess(args: readonly string[]): LineProcess {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  return {
    async next() {
      const given = new AbortController();
      const { signal } = given;
      const refuse = (why: string) => (): never => {
        throw new Error(`${args.join(" ")} ${why}`);
      };
      const ended = once(child, "close", { signal }).then(refuse("ended"));
      const silent = wait(60_000, undefined, { signal }).then(refuse("said nothing for a minute"));
      try {
        const [line] = (await Promise.race([once(lines, "line", { signal }), ended, silent])) as [string];
        return line;
      } finally {
        // Those that lost the race end with an AbortError nobody needs to hear of.
        for (const other of [ended, silent]) other.catch(() => undefined);
        given.abort();
      }
    },
    stop: () => stopProcess(child),
  };
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  await closed;
}

/** Tries until it works. @throws the last error after `attempts` */
export async function untilWorks<T>(work: () => Promise<T>, { attempts = 2000, everyMs = 5 } = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await wait(everyMs);
    }
  }
}
