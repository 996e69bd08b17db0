import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEntra } from "@workshop/entra-emulator";
import { findExercise, freePort } from "@workshop/grader";
import { bootScript } from "../installation.ts";
import { get } from "../start/probe.ts";
import { discoveryPath } from "../start/tenant.ts";
import { runNode, startLineProcess, stopProcess, timed, untilWorks } from "./measure.ts";

/** One thing a user waits for. `measure` gives one time in milliseconds. */
export interface Benchmark {
  readonly name: string;
  readonly what: string;
  readonly measure: (runs: number) => Promise<number[]>;
}

async function repeat(runs: number, once: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await once());
  return times;
}

/** The unit of all ratios: what Node itself takes to start and do nothing. */
export const baseline: Benchmark = {
  name: "node",
  what: "Node starts and does nothing (the baseline)",
  measure: (runs) => repeat(runs, () => timed(() => runNode(["-e", "0"]))),
};

const grade = (name: string, exercise: string): Benchmark => ({
  name,
  what: `grade exercise ${Number(exercise)}'s solution, whole process, warm`,
  async measure(runs) {
    const once = (): Promise<void> =>
      runNode([bootScript, "grade", exercise, "--answer", "solution", "--json", "--no-progress"]);
    await once();
    return repeat(runs, () => timed(once));
  },
});

const watch: Benchmark = {
  name: "watch",
  what: "save one file of exercise 2 → verdict on all its cards, in watch mode",
  async measure(runs) {
    const file = join(findExercise("02").folder, "src", "server.ts");
    const grader = startLineProcess([bootScript, "grade", "02", "--json", "--no-progress", "--watch"]);
    try {
      await grader.next();
      return await repeat(runs, () =>
        timed(() => {
          const verdict = grader.next();
          // A save that changes nothing: the file is somebody's work.
          utimesSync(file, new Date(), new Date());
          return verdict;
        }),
      );
    } finally {
      await grader.stop();
    }
  },
};

const emulatorCommand: Benchmark = {
  name: "emulator-command",
  what: "node run.mjs emulator → first discovery answer over HTTPS, keys kept",
  async measure(runs) {
    const folder = mkdtempSync(join(tmpdir(), "workshop-bench-"));
    const keys = join(folder, "keys");
    const once = async (): Promise<number> => {
      const port = await freePort();
      const began = performance.now();
      const child = spawn(process.execPath, [bootScript, "emulator", "--port", String(port), "--keys", keys], {
        stdio: "ignore",
      });
      try {
        await untilWorks(() =>
          get(`https://localhost:${port}${discoveryPath}`, readFileSync(join(keys, "ca.pem"), "utf8")),
        );
        return performance.now() - began;
      } finally {
        await stopProcess(child);
      }
    };
    try {
      await once();
      return await repeat(runs, once);
    } finally {
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    }
  },
};

const emulatorInProcess: Benchmark = {
  name: "emulator",
  what: "startEntra() in this process, new keys → first discovery answer over HTTPS",
  measure: (runs) =>
    repeat(runs, async () => {
      const began = performance.now();
      const tenant = await startEntra({ port: 0 });
      await get(new URL(discoveryPath, tenant.origin).href, tenant.caCertificate);
      const took = performance.now() - began;
      await tenant.stop();
      return took;
    }),
};

export const benchmarks: readonly Benchmark[] = [
  grade("grade", "02"),
  grade("grade-01", "01"),
  watch,
  emulatorCommand,
  emulatorInProcess,
];
