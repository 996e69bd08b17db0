// `npm run bench -- servers`: the tenant against other servers of npm, and all against what this machine can sign.
// `npm run bench -- remote`: what a call of the solution of exercise 3 costs. It asserts nothing.
import { resolve } from "node:path";
import { cac } from "cac";
import { measure } from "./load.ts";
import { benchRemote, type RemoteRow } from "./remote/bench-remote.ts";
import { serve, serverNames } from "./serve.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

interface Row {
  readonly server: string;
  readonly what: string;
  readonly value: number;
  readonly unit: "1/s" | "1/CPU s" | "ms" | "MiB";
  /** Against the baseline: bare Node that signs one RS256 token. */
  readonly ratio?: number;
}

const BOOT = [resolve(import.meta.dirname, "../../../run.mjs"), "bench-servers"];

async function median(name: string, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const server = await startServerProcess(BOOT, name);
    times.push(server.coldStart);
    await server.stop();
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

async function measureServer(name: string, seconds: number, runs: number, floor?: Row[]): Promise<Row[]> {
  const limit = (unit: Row["unit"]) => floor?.find((row) => row.unit === unit)?.value;
  const row = (what: string, value: number, unit: Row["unit"]): Row => {
    const base = limit(unit);
    return { server: name, what, value: Math.round(value), unit, ...(base && { ratio: value / base }) };
  };
  const rows: Row[] = [row("process start → first answer", await median(name, runs), "ms")];
  const server: ServerProcess = await startServerProcess(BOOT, name);
  try {
    rows.push(row("memory after the first answer", (await server.usage()).rssMiB, "MiB"));
    for (const target of server.targets) {
      const { perSecond, perCpuSecond } = await measure(server, target, seconds);
      rows.push(row(target.name, perSecond, "1/s"), row(target.name, perCpuSecond, "1/CPU s"));
    }
  } finally {
    await server.stop();
  }
  return rows;
}

function print({ server, what, value, unit, ratio }: Row): void {
  const compared = ratio === undefined ? "" : `${ratio.toFixed(2)} × floor`;
  process.stdout.write(
    `${server.padEnd(20)}${what.padEnd(32)}${String(value).padStart(7)} ${unit.padEnd(8)}${compared}\n`,
  );
}

async function bench(options: { seconds: number; runs: number; json?: boolean }): Promise<void> {
  const rows: Row[] = [];
  let floor: Row[] | undefined;
  for (const name of serverNames) {
    const measured = await measureServer(name, options.seconds, options.runs, floor);
    floor ??= measured;
    rows.push(...measured);
    if (!options.json) measured.forEach(print);
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
}

function printRemote({ server, microseconds, againstNoAuth, againstUntuned }: RemoteRow): void {
  const compared = `${againstNoAuth.toFixed(2)} × without auth  ${againstUntuned.toFixed(2)} × untuned`;
  process.stdout.write(`${server.padEnd(24)}${String(microseconds).padStart(6)} CPU µs/call  ${compared}\n`);
}

async function remote({ json, ...options }: { rounds: number; calls: number; json?: boolean }): Promise<void> {
  const rows = await benchRemote(options);
  if (json) process.stdout.write(`${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
  else rows.forEach(printRemote);
}

const cli = cac("bench-servers");
cli
  .command("remote", "Processor time of one tools/call at 20 connections, against the SDK without auth and untuned")
  .option("--rounds <n>", "How many times each, in turns", { default: 7 })
  .option("--calls <n>", "Calls a round", { default: 1_500 })
  .option("--json", "One JSON value")
  .action(remote);
cli
  .command("", `Measure: ${serverNames.join(", ")} (the first is the baseline)`)
  .option("--seconds <n>", "How long each request is repeated", { default: 5 })
  .option("--runs <n>", "How many cold starts each", { default: 5 })
  .option("--serve <name>", "Be one of the servers (used by itself)")
  .option("--json", "One JSON value")
  .action(async (options: { seconds: number; runs: number; json?: boolean; serve?: string }) => {
    await (options.serve ? serve(options.serve) : bench(options));
  });
cli.help();
try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 3;
}
