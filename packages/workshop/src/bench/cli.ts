// `npm run bench [-- name …] [--runs n] [--json]`: measures what a user waits for. It asserts nothing.
import { EXIT } from "@workshop/grader";
import { cac } from "cac";
import { bootScript } from "../installation.ts";
import { runInheriting } from "../run-inheriting.ts";
import { baseline, benchmarks } from "./benchmarks.ts";
import { benchSite } from "./site.ts";
import { type Figures, summarize } from "./statistics.ts";

interface Options {
  readonly runs: number;
  readonly json?: boolean;
}

/** The tenant under load, against its peers; the solutions of exercises 3 and 4 under load. packages/benchmarks has them. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  servers: [],
  remote: ["remote"],
  hardened: ["hardened"],
};
const names = [...benchmarks.map(({ name }) => name), "site", ...Object.keys(ELSEWHERE)];

async function bench(wanted: string[], { runs, json = false }: Options): Promise<number> {
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`Set-up: there is no benchmark ${unknown.join(", ")}. There is: ${names.join(", ")}.\n`);
    return EXIT.setUp;
  }
  const [only = "", ...more] = wanted;
  if (only in ELSEWHERE && more.length === 0) return benchElsewhere(only, json);
  if (only === "site" && more.length === 0) return printSite(json);
  const ground = summarize(baseline.name, await baseline.measure(Math.max(runs, 5)));
  const figures = [ground];
  if (!json) print(ground, baseline.what);
  for (const one of benchmarks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const measured = summarize(one.name, await one.measure(runs), ground);
    figures.push(measured);
    if (!json) print(measured, one.what);
  }
  if (json) process.stdout.write(`${JSON.stringify({ node: process.version, unit: "ms", figures }, null, 2)}\n`);
  if (wanted.length > 0 || json) return EXIT.held;
  const codes = [await printSite(json)];
  for (const elsewhere of Object.keys(ELSEWHERE)) codes.push(await benchElsewhere(elsewhere, json));
  return codes.find((code) => code !== EXIT.held) ?? EXIT.held;
}

function benchElsewhere(name: string, json: boolean): Promise<number> {
  return runInheriting([bootScript, "bench-servers", ...(ELSEWHERE[name] ?? []), ...(json ? ["--json"] : [])]);
}

async function printSite(json: boolean): Promise<number> {
  const figures = await benchSite();
  if (json) process.stdout.write(`${JSON.stringify({ node: process.version, unit: "ms", figures }, null, 2)}\n`);
  for (const { name, milliseconds, ratio } of json ? [] : figures)
    process.stdout.write(`${name.padEnd(24)}${String(milliseconds).padStart(6)} ms  ${ratio.toFixed(2)} × cold\n`);
  return EXIT.held;
}

function print({ name, runs, min, median, max, ratio }: Figures, what: string): void {
  const times = [min, median, max].map((time) => String(time).padStart(6)).join(" /");
  const compared = ratio === undefined ? "" : `${ratio.toFixed(1)} × node`;
  process.stdout.write(`${name.padEnd(18)}${times} ms (min/median/max of ${runs})  ${compared.padEnd(14)}  ${what}\n`);
}

const cli = cac("npm run bench --");
cli
  .command("[...names]", `Measure: ${names.join(", ")}; without a name, all`)
  .option("--runs <n>", "How many times each", { default: 5 })
  .option("--json", "One JSON value")
  .action(async (wanted: string[], options: Options) => {
    process.exitCode = await bench(wanted, options);
  });
cli.help();

try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Error && error.name === "CACError" ? EXIT.setUp : EXIT.grader;
}
