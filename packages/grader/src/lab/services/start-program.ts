import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { SetUpError } from "../../blame.ts";
import { inherited } from "../spawn-server.ts";
import { guard } from "./guard.ts";

/** Milliseconds. Long enough for a slow machine. */
const START_LIMIT = 20_000;
const STOP_LIMIT = 5_000;
const LOOK_EVERY = 10;

export interface ProgramToStart {
  readonly file: string;
  readonly args: readonly string[];
  /** Its working folder. */
  readonly folder: string;
  /** Looked at again and again, with all that the program has said so far. */
  readonly isReady: (said: string) => boolean | Promise<boolean>;
}

export interface RunningProgram {
  readonly pid: number;
  said(): string;
  running(): boolean;
  signal(name: NodeJS.Signals): void;
  kill(): Promise<void>;
  /** Politely, and then not. */
  stop(): Promise<void>;
}

function listen(child: ChildProcess): () => string {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  }
  return () => said;
}

/**
 * Starts a program of this machine's that is not ours, and waits until it is ready. It cannot outlive this process.
 * @throws SetUpError with its last words when it ends first, or is never ready
 */
export async function startProgram({ file, args, folder, isReady }: ProgramToStart): Promise<RunningProgram> {
  const child = spawn(file, args, {
    cwd: folder,
    env: inherited(),
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  guard(child);
  const said = listen(child);
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    // A file that cannot be run at all.
    child.once("error", () => resolve());
  });
  const running = (): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  async function end(signal: NodeJS.Signals, patience: number): Promise<void> {
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    if (running()) child.kill(signal);
    await ended;
    clearTimeout(timer);
  }
  // Either of the two events of a child that was spawned; a program that cannot be run is never ready.
  await Promise.race([once(child, "spawn").catch(() => undefined), ended]);
  const give = Date.now() + START_LIMIT;
  while (running() && !(await isReady(said())) && Date.now() < give) await wait(LOOK_EVERY);
  if (!running() || !(await isReady(said()))) {
    await end("SIGKILL", STOP_LIMIT);
    const words = said().trim().split("\n").slice(-5).join("\n  ");
    throw new SetUpError(`${file} does not start.\n  ${words || "It said nothing."}`);
  }
  return {
    pid: child.pid ?? 0,
    said,
    running,
    signal: (name) => void child.kill(name),
    kill: () => end("SIGKILL", STOP_LIMIT),
    stop: () => end("SIGTERM", STOP_LIMIT),
  };
}
