// `npm run bench -- servers`: the tenant against other servers of npm, and all against what this machine can sign.
// `npm run bench -- remote`: what a call of the solution of exercise 3 costs; `hardened`: what exercise 4 adds to that.
// It asserts nothing.
// A server under measure runs this file, too: what measures is loaded only where it is asked for.
import { cac } from "cac";
import type { Row } from "./bench-servers.ts";
import type { HardenedRow } from "./hardened/bench-hardened.ts";
import type { RemoteRow } from "./remote/bench-remote.ts";
import type { Rounds } from "./remote/measure-in-turns.ts";
import { serve, serverNames } from "./serve.ts";

function print({ server, what, value, unit, ratio }: Row): void {
  const compared = ratio === undefined ? "" : `${ratio.toFixed(2)} × floor`;
  process.stdout.write(
    `${server.padEnd(20)}${what.padEnd(32)}${String(value).padStart(7)} ${unit.padEnd(8)}${compared}\n`,
  );
}

async function bench({ json, ...options }: { seconds: number; runs: number; json?: boolean }): Promise<void> {
  const { benchServers } = await import("./bench-servers.ts");
  const rows = await benchServers(options, (measured) => {
    if (!json) measured.forEach(print);
  });
  if (json) process.stdout.write(`${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
}

function printRemote({ server, microseconds, againstNoGate, againstUntuned }: RemoteRow): void {
  const compared = `${againstNoGate.toFixed(2)} × no gate  ${againstUntuned.toFixed(2)} × untuned`;
  process.stdout.write(`${server.padEnd(24)}${String(microseconds).padStart(6)} CPU µs/call  ${compared}\n`);
}

async function remote({ json, ...options }: Rounds & { json?: boolean }): Promise<void> {
  const { benchRemote } = await import("./remote/bench-remote.ts");
  const rows = await benchRemote(options);
  if (json) process.stdout.write(`${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
  else rows.forEach(printRemote);
}

function printHardened({ server, microseconds, againstSimple }: HardenedRow): void {
  const compared = `${againstSimple.toFixed(2)} × exercise 3`;
  process.stdout.write(`${server.padEnd(32)}${String(microseconds).padStart(6)} CPU µs/call  ${compared}\n`);
}

async function hardened({ json, ...options }: Rounds & { json?: boolean }): Promise<void> {
  const { benchHardened } = await import("./hardened/bench-hardened.ts");
  const rows = await benchHardened(options);
  if (json) process.stdout.write(`${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
  else rows.forEach(printHardened);
}

const cli = cac("bench-servers");
cli
  .command(
    "remote",
    "Processor time of one tools/call at 20 connections, against the same without its gate and the SDK untuned",
  )
  .option("--processes <n>", "How many processes of each, one after another", { default: 3 })
  .option("--rounds <n>", "How many times each process, in turns", { default: 5 })
  .option("--calls <n>", "Calls a round", { default: 1_000 })
  .option("--json", "One JSON value")
  .action(remote);
cli
  .command("hardened", "Processor time of one tools/call with the practices of exercise 4, against exercise 3's server")
  // As many as there are rows: each begins once.
  .option("--processes <n>", "How many processes of each, one after another", { default: 6 })
  .option("--rounds <n>", "How many times each process, in turns", { default: 3 })
  // Machine code comes for eight thousand calls, and later to the server that has more of it.
  .option("--calls <n>", "Calls a round", { default: 4_000 })
  .option("--json", "One JSON value")
  .action(hardened);
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
