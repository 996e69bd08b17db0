import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { YourCodeError } from "../blame.ts";
import { lastWords } from "./last-words.ts";
import { isListening } from "./port.ts";
import { type EndedServer, watchEnd } from "./watch-end.ts";

/** Milliseconds. Long enough for a slow machine. */
const START_LIMIT = 20_000;
const STOP_LIMIT = 5_000;

/** What a server wrote, in all its lives. */
export interface Written {
  stdout: string;
  stderr: string;
}

/** One life of a server. */
export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams;
  running(): boolean;
  /** Politely, and then not. @returns null when it had to be killed */
  terminate(): Promise<{ readonly exitCode: number | null }>;
  kill(): Promise<void>;
}

/**
 * Waits until a server listens.
 * @param onEnded hears when it then ends by itself
 * @throws YourCodeError when the process ends first, or never listens
 */
export async function awaitServer(
  child: ChildProcessWithoutNullStreams,
  port: number,
  written: Written,
  onEnded: (ended: EndedServer) => void,
): Promise<ServerProcess> {
  const before = written.stderr.length;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (written.stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (written.stderr += chunk));
  child.stdin.on("error", () => undefined);
  const ended = once(child, "close");
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const give = Date.now() + START_LIMIT;
  while (!(await isListening(port))) {
    if (running() && Date.now() < give) {
      await wait(25);
      continue;
    }
    child.kill("SIGKILL");
    await ended;
    const words = lastWords(written.stderr.slice(before), child) || "  It wrote nothing to stderr.";
    throw new YourCodeError(`The server does not listen on PORT.\n${words}`);
  }
  const weEndIt = watchEnd(child, () => written.stderr.slice(before), onEnded);
  return {
    child,
    running,
    async terminate() {
      if (!running()) return { exitCode: child.exitCode };
      weEndIt();
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT);
      await ended;
      clearTimeout(timer);
      return { exitCode: child.exitCode };
    },
    async kill() {
      weEndIt();
      if (running()) child.kill("SIGKILL");
      await ended;
    },
  };
}
