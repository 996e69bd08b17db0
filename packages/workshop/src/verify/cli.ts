// `npm test`: everything that proves the project, in the order in which a fault is cheapest to find.
import { findProgram, programs, variableOf } from "@workshop/grader";
import { findChromium, howToGetChromium, testsThatNeedChromium } from "./chromium.ts";
import { findConformance, HOW_TO_GET_CONFORMANCE, TESTS_THAT_NEED_CONFORMANCE } from "./conformance.ts";
import { howToGetProgram, neededByWhat } from "./programs.ts";
import { type Count, TEST_RESULTS, collectCounts, eachTaskOnce, forgetResults } from "./counts.ts";
import { type Task, type TurboRun, runTurbo } from "./run-turbo.ts";

const REPORTERS = ["--reporter=default", "--reporter=json", `--outputFile.json=${TEST_RESULTS}`];

const PHASES = [
  // The site beside: its tests and the browser's wait for it.
  { tasks: ["check", "build"], title: "Types, linter, formatter; the site is built", passed: [] },
  { tasks: ["test"], title: "Tests of our packages", passed: REPORTERS },
  { tasks: ["prove"], title: "Do the graders grade right?", passed: [] },
];

const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());

const say = (line = ""): void => void process.stdout.write(`${line}\n`);
const inCi = process.env["CI"] === "true";

/** What some tests need and a machine may lack. */
interface Prerequisite {
  readonly name: string;
  /** Tells the tests where it is. */
  readonly variable: string;
  readonly found: string | undefined;
  readonly howToGet: string;
  /** Files, relative to the root, and cards. */
  readonly neededBy: readonly string[];
}

const prerequisites: readonly Prerequisite[] = [
  {
    name: "a Chromium browser",
    variable: "WORKSHOP_CHROMIUM",
    found: findChromium(),
    howToGet: howToGetChromium(),
    neededBy: testsThatNeedChromium(),
  },
  {
    name: "the conformance suite of MCP",
    variable: "WORKSHOP_CONFORMANCE",
    found: findConformance(),
    howToGet: HOW_TO_GET_CONFORMANCE,
    neededBy: TESTS_THAT_NEED_CONFORMANCE,
  },
  ...programs.map((program) => ({
    name: program,
    variable: variableOf(program),
    found: findProgram(program),
    howToGet: howToGetProgram(program),
    neededBy: neededByWhat(program),
  })),
];

/** Says before anything runs which tests will not, and what brings them back. */
function announce({ name, howToGet, neededBy }: Prerequisite): void {
  say(`NOT RUN  These tests need ${name}, and none was found:`);
  for (const file of neededBy) say(`         ${file}`);
  say(`         To run them: ${howToGet}`);
}

async function runPhases(env: NodeJS.ProcessEnv): Promise<TurboRun[]> {
  const runs: TurboRun[] = [];
  for (const { tasks, title, passed } of PHASES) {
    if (interruption.signal.aborted) break;
    say(`\n== ${title}`);
    runs.push(await runTurbo(tasks, { env, signal: interruption.signal, passed }));
  }
  return runs;
}

function printSummary(tasks: readonly Task[], counts: readonly Count[], missing: readonly Prerequisite[]): void {
  say("\n== Summary");
  const width = Math.max(0, ...counts.map(({ name }) => name.length));
  for (const { name, passed, failed, notRun } of counts) {
    const skipped = notRun.length > 0 ? `, ${notRun.length} not run` : "";
    say(`${failed > 0 ? "FAIL" : "OK  "}  ${name.padEnd(width)}  ${passed} passed, ${failed} failed${skipped}`);
  }
  say(
    `Tasks: ${tasks.length}, of which ${tasks.filter(({ cached }) => cached).length} unchanged since they last passed (cached)`,
  );
  for (const { name, notRun } of counts) for (const test of notRun) say(`NOT RUN  ${name}: ${test}`);
  for (const { name, failures } of counts) for (const failure of failures) say(`FAIL     ${name}: ${failure}`);
  if (!inCi) return;
  for (const { name, neededBy } of missing)
    for (const file of neededBy) say(`FAIL     ${file} needs ${name}, and CI runs everything`);
}

const missing = prerequisites.filter(({ found, neededBy }) => found === undefined && neededBy.length > 0);
missing.forEach(announce);
const here = prerequisites.flatMap(({ variable, found }) => (found === undefined ? [] : [[variable, found]]));
forgetResults();
const runs = await runPhases({ ...process.env, ...Object.fromEntries(here) });
const tasks = eachTaskOnce(runs.flatMap((run) => run.tasks));
const counts = collectCounts(tasks);
printSummary(tasks, counts, missing);
const total = (of: "passed" | "failed"): number => counts.reduce((sum, count) => sum + count[of], 0);
// A phase that ended badly before it had a task to blame is a failure of its own.
const unexplained = runs.filter(({ exit, tasks }) => exit !== 0 && tasks.every(({ ok }) => ok)).length;
const failed = total("failed") + unexplained + (inCi ? missing.flatMap(({ neededBy }) => neededBy).length : 0);
if (interruption.signal.aborted) say("Interrupted: what follows counts only what had ended.");
say(`${total("passed")} passed, ${failed} failed`);
process.exitCode = interruption.signal.aborted ? 130 : failed > 0 ? 1 : 0;
