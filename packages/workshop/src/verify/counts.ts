import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { installation } from "../installation.ts";
import { proofFolder } from "../prove/write-proof.ts";
import type { Task } from "./run-turbo.ts";

/** What one source of results says. */
export interface Count {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Tests that did not run, by name. */
  readonly notRun: readonly string[];
  /** Failures, by name. */
  readonly failures: readonly string[];
}

const vitestResults = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});
const checkResults = z.object({ steps: z.array(z.object({ name: z.string(), ok: z.boolean() })) });
const proofResults = z.object({
  exercise: z.string(),
  runs: z.array(z.object({ run: z.object({ answer: z.string() }), disagreements: z.array(z.unknown()) })),
  repeats: z.array(z.unknown()),
  missing: z.array(z.object({ what: z.string() })),
  notRun: z.array(z.string()),
});

/** Each test of a vitest run; a file that could not even be loaded is one failure. */
export function countTests(name: string, json: string): Count {
  const files = vitestResults.parse(JSON.parse(json)).testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const named = (...states: string[]): string[] =>
    tests.filter(({ status }) => states.includes(status)).map(({ fullName }) => fullName);
  const unloaded = files.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failures = [...named("failed"), ...unloaded.map((file) => `${file.name} could not be loaded`)];
  const notRun = named("pending", "skipped", "todo", "disabled");
  return { name, passed: named("passed").length, failed: failures.length, notRun, failures };
}

export function countCheck(name: string, json: string): Count {
  const { steps } = checkResults.parse(JSON.parse(json));
  const failures = steps.filter(({ ok }) => !ok).map((step) => step.name);
  return { name, passed: steps.length - failures.length, failed: failures.length, notRun: [], failures };
}

/** Each grade of a proof, and each thing it found missing. */
export function countProof(json: string): Count {
  const { exercise, runs, repeats, missing, notRun } = proofResults.parse(JSON.parse(json));
  const wrong = runs.filter(({ disagreements }) => disagreements.length > 0).map(({ run }) => run.answer);
  const failures = [
    ...wrong,
    ...repeats.map(() => "shuffled runs disagree"),
    ...missing.map(({ what }) => `too few ${what}`),
  ];
  return {
    name: `prove ${exercise}`,
    passed: runs.length - wrong.length,
    failed: failures.length,
    notRun,
    failures,
  };
}

/** Files below each package; turbo keeps them with a task's result, so that a cached one counts too. */
const resultFile = (folder: string, task: string): string =>
  join(installation, folder === "site" ? "" : "packages", folder, ".workshop", `${task}.json`);

/** Where vitest is told to write, seen from a package's folder. */
export const TEST_RESULTS = ".workshop/test.json";

/** Takes old results away: what is counted afterwards is from this run or was restored by it. */
export function forgetResults(): void {
  for (const folder of [...readdirSync(join(installation, "packages")), "site"]) {
    for (const task of ["test", "check"]) rmSync(resultFile(folder, task), { force: true });
  }
  rmSync(proofFolder, { recursive: true, force: true });
}

/**
 * Each task once, as it first went. Turbo names the site's build in two phases: one asks for it, the tests of the next
 * wait for it. What failed in any phase has failed.
 */
export function eachTaskOnce(tasks: readonly Task[]): Task[] {
  const first = tasks.filter(({ id }, index) => tasks.findIndex((task) => task.id === id) === index);
  const failed = new Set(tasks.filter(({ ok }) => !ok).map(({ id }) => id));
  return first.map((task) => ({ ...task, ok: !failed.has(task.id) }));
}

/** Reads what each finished task left; a task that failed and left nothing counts as one failure. */
export function collectCounts(tasks: readonly { id: string; ok: boolean }[]): Count[] {
  return tasks.flatMap(({ id, ok }) => {
    const [packageName = "", task = ""] = id.split("#");
    if (task === "build") return [countBuild(id, ok)];
    const counts = task === "prove" ? readProofs() : readResult(packageName.replace("@workshop/", ""), task);
    if (counts.length > 0 && (ok || counts.some(({ failed }) => failed > 0))) return counts;
    return [...counts, { name: id, passed: 0, failed: 1, notRun: [], failures: [`${id} left no result`] }];
  });
}

/** A build leaves what it built, and no result to read. */
function countBuild(id: string, ok: boolean): Count {
  return {
    name: `build ${id.split("#")[0]}`,
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    notRun: [],
    failures: ok ? [] : [id],
  };
}

function readResult(folder: string, task: string): Count[] {
  const file = resultFile(folder, task);
  if (!existsSync(file)) return [];
  const count = task === "test" ? countTests : countCheck;
  return [count(`${task} ${folder}`, readFileSync(file, "utf8"))];
}

function readProofs(): Count[] {
  if (!existsSync(proofFolder)) return [];
  const files = readdirSync(proofFolder).filter((name) => name.endsWith(".json"));
  return files.map((name) => countProof(readFileSync(join(proofFolder, name), "utf8")));
}
