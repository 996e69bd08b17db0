// `npm run soak`: half an hour of the life of 200 people at two hardened servers, in a few minutes. It ends with 1 when
// anything was wrong.
import { blameFor, exitCodeOf } from "@workshop/grader";
import { cac } from "cac";
import { live } from "./life/live.ts";
import { grew } from "./life/memory.ts";
import { print } from "./life/report.ts";

interface Options {
  readonly people: number;
  readonly minutes: number;
  readonly seed: number;
  readonly json?: boolean;
}

async function soak({ json = false, people, minutes, seed }: Options): Promise<void> {
  const life = await live({ people, minutes, seed }, (minute) => {
    if (!json && process.stderr.isTTY) process.stderr.write(`\rminute ${minute} of ${minutes}`);
  });
  process.stdout.write(json ? `${JSON.stringify({ node: process.version, ...life }, null, 2)}\n` : print(life));
  const faults = [life.foreign, life.lost, life.wrong, life.canaries].flat();
  process.exitCode = faults.length > 0 || grew(life.memory) ? 1 : 0;
}

const cli = cac("npm run soak --");
cli
  .command("", "Simulated life at two servers of exercise 4's solution with one Redis")
  .option("--people <n>", "How many", { default: 200 })
  .option("--minutes <n>", "Simulated minutes", { default: 30 })
  .option("--seed <n>", "The same choices again", { default: 1 })
  .option("--json", "One JSON value")
  .action(soak);
cli.help();
try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodeOf(blameFor(error));
}
