import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isatty } from "node:tty";
import { z } from "zod";
import { installation } from "../installation.ts";

const summary = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      command: z.string(),
      cache: z.object({ status: z.string() }),
      execution: z.object({ exitCode: z.number().nullable() }).nullish(),
    }),
  ),
});

export interface Task {
  /** E.g. "@workshop/auth#test". */
  readonly id: string;
  readonly cached: boolean;
  readonly ok: boolean;
}

export interface TurboRun {
  readonly exit: number;
  readonly tasks: readonly Task[];
}

const summaries = join(installation, ".turbo", "runs");

const OPTIONS = [
  "--filter=./packages/*",
  "--filter=./site",
  "--continue",
  "--summarize",
  "--output-logs=new-only",
  "--log-order=grouped",
  "--log-prefix=none",
  // One more than the cores we count on: most suites wait now and then, for a browser or for a process that ends.
  "--concurrency=3",
];

/** Our turbo is in packages/tools on purpose: the root has no dependencies. */
const NOT_AT_THE_ROOT = /^.*No locally installed `turbo` found.*\n/m;

/**
 * Runs tasks in every package of ours, with turbo, its output on this terminal. Exercises are left out: a learner's
 * unfinished work is no failure of the project, and `prove` grades the starters and the solutions.
 *
 * @param passed arguments for the tasks' own commands
 */
export async function runTurbo(
  tasks: readonly string[],
  { env, signal, passed = [] }: TurboOptions,
): Promise<TurboRun> {
  rmSync(summaries, { recursive: true, force: true });
  const command = join(installation, "packages", "tools", "node_modules", ".bin", "turbo");
  const child = spawn(command, ["run", ...tasks, ...OPTIONS, ...(passed.length > 0 ? ["--", ...passed] : [])], {
    cwd: installation,
    env: { ...env, TURBO_TELEMETRY_DISABLED: "1", ...(isatty(1) ? {} : { NO_COLOR: "1" }) },
    stdio: ["ignore", "inherit", "pipe"],
    shell: process.platform === "win32",
  });
  child.stderr
    ?.setEncoding("utf8")
    .on("data", (text: string) => void process.stderr.write(text.replace(NOT_AT_THE_ROOT, "")));
  // Not SIGINT: turbo takes that for the terminal's, which has reached its children already, and passes nothing on.
  const stop = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const exit = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
  signal.removeEventListener("abort", stop);
  return { exit, tasks: readTasks() };
}

export interface TurboOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly passed?: readonly string[];
}

/** What turbo itself says it did, from the summary it wrote. Empty when it did not come that far. */
function readTasks(): Task[] {
  if (!existsSync(summaries)) return [];
  const files = readdirSync(summaries).map((name) => join(summaries, name));
  const newest = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!newest) return [];
  const { tasks } = summary.parse(JSON.parse(readFileSync(newest, "utf8")));
  return tasks
    .filter(({ command }) => command !== "<NONEXISTENT>" && command !== "")
    .map(({ taskId, cache, execution }) => {
      const cached = cache.status === "HIT";
      return { id: taskId, cached, ok: cached || execution?.exitCode === 0 };
    });
}
