import { cac } from "cac";
import { blameFor, EXIT, exitCodeOf, SetUpError } from "./blame.ts";
import { chooseLanguage } from "./language.ts";
import type { GradeOptions } from "./follow-run.ts";
import { grade } from "./grade.ts";
import type { TenantChoice } from "./lab/under-test.ts";

const cli = cac("grade");

cli
  .command("<exercise>", "Attack an exercise's server and say what it let in")
  .option("--answer <what>", "starter (your work), solution, mistakes/<name>, alternatives/<name>, or a folder", {
    default: "starter",
  })
  .option("--watch", "Keep grading: once more after every save")
  .option("--tenant <which>", "workshop (yours), fresh (as given), or real (read through Graph; exercise 1)", {
    default: "workshop",
  })
  .option("--card <ids>", "Play only this card, e.g. ENTRA-2.03; several with commas between")
  .option("--all", "Show every card that did not hold, not only the first")
  .option("--json", "Print one JSON report on stdout")
  .option("--stream", "Print a JSON object a line as things happen; ends when its input does")
  .option("--batch", "For prove: grade what JSON lines on stdin ask for, on fresh tenants")
  .option("--seed <number>", "Play the cards in another order")
  .option("--lang <language>", "en or zh-Hans (default: WORKSHOP_LANG, then the locale)")
  .option("--plain", "No colour")
  .option("--no-progress", "Do not write the progress file, nor what the local page shows of the servers")
  .example("grade 02")
  .example("grade 02 --watch")
  .action(async (exercise: string | number, options: Record<string, unknown>) => {
    const number = String(exercise).padStart(2, "0");
    // Loaded only then: it brings the whole lab with it.
    if (options["batch"]) return (await import("./batch/run-batch.ts")).runBatch(number);
    process.exitCode = await grade(number, readOptions(options));
  });
cli.help();
cli.version("0.1.0");

function readTenant(text = "workshop"): TenantChoice {
  const known = (["workshop", "fresh", "real"] as const).find((one) => one === text);
  if (!known) throw new SetUpError(`--tenant ${text} is none of: workshop, fresh, real.`);
  return known;
}

function readOptions(raw: Record<string, unknown>): GradeOptions {
  const text = (name: string): string | undefined => (raw[name] === undefined ? undefined : String(raw[name]));
  const [seed, card] = [text("seed"), text("card")];
  return {
    answer: text("answer") ?? "starter",
    watch: raw["watch"] === true,
    all: raw["all"] === true,
    json: raw["json"] === true,
    stream: raw["stream"] === true,
    plain: raw["plain"] === true,
    progress: raw["progress"] !== false,
    language: chooseLanguage(text("lang")),
    tenant: readTenant(text("tenant")),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(card === undefined ? {} : { card }),
  };
}

try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
  if (!cli.matchedCommand && !cli.options["help"] && !cli.options["version"]) {
    process.stderr.write("Say which exercise: grade 02 (grade --help shows the options).\n");
    process.exitCode = EXIT.setUp;
  }
} catch (error) {
  const blame = error instanceof Error && error.name === "CACError" ? "set-up" : blameFor(error);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodeOf(blame);
}
