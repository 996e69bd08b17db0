import { type CAC, cac } from "cac";
import { attackCommand } from "./commands/attack.ts";
import { catchUpCommand } from "./commands/catch-up.ts";
import { diffCommand } from "./commands/diff.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { hintCommand } from "./commands/hint.ts";
import { proveCommand } from "./commands/prove.ts";
import { resetCommand } from "./commands/reset.ts";
import { startCommand } from "./commands/start.ts";
import { statusCommand } from "./commands/status.ts";
import { threatsCommand } from "./commands/threats.ts";
import type { Context } from "./context.ts";
import { workshopVersion } from "./installation.ts";

type Options = Record<string, unknown>;

/** Every command of `workshop`, in the order of the help. `check` is passed through to the grader before this. */
export function createCommandLine(context: Context): CAC {
  const { help } = context.words;
  const cli = cac("workshop");
  // cac gives the argument first, where the command has one, and the options last.
  const command = (usage: string, text: string, action: (options: Options, argument: string) => Promise<number>) =>
    cli.command(usage, text).action((...given: [Options] | [string | undefined, Options]) => {
      return given.length === 1 ? action(given[0], "") : action(given[1], given[0] ?? "");
    });

  command("start", help.start, (options) => startCommand(context, options))
    .option("--port <port>", help.port, { default: 8443 })
    .option("--page-port <port>", help.pagePort, { default: 4280 })
    .option("--site-port <port>", help.sitePort, { default: 3000 })
    .option("--no-site", help.noSite)
    .option("--check", help.checkOnly)
    .option("--open", help.open);
  command("status", help.status, () => statusCommand(context));
  cli.command("check <exercise>", help.check, { allowUnknownOptions: true }).option("--watch", help.watch);
  cli.command("run <exercise> <program>", help.run, { allowUnknownOptions: true });
  command("hint <task>", help.hint, (options, task) => hintCommand(context, task, options))
    .option("--again", help.again)
    .option("--level <n>", help.level)
    .option("--reset", help.hintReset);
  command("diff <exercise>", help.diff, (options, name) => diffCommand(context, name, options)).option(
    "--stat",
    help.stat,
  );
  command("reset <exercise>", help.reset, (options, name) => resetCommand(context, name, options)).option(
    "--yes",
    help.yes,
  );
  command("catch-up <exercise>", help.catchUp, (options, name) => catchUpCommand(context, name, options)).option(
    "--yes",
    help.yes,
  );
  command("threats [exercise]", help.threats, (options, name) => threatsCommand(context, name, options)).option(
    "--markdown",
    help.markdown,
  );
  command("doctor", help.doctor, (options) => doctorCommand(context, options))
    .option("--port <port>", help.port, { default: 8443 })
    .option("--page-port <port>", help.pagePort, { default: 4280 });
  command("attack", help.attack, (options) => attackCommand(context, options))
    .option("--url <url>", help.attackUrl)
    .option("--token <token>", help.token)
    .option("--card <id>", help.card)
    .option("--html <file>", help.htmlFile)
    .option("--yes-i-own-it", help.yesIOwnIt)
    .option("--evil", help.evil);
  command("prove [exercise]", help.prove, (options, name) => proveCommand(context, name, options))
    .option("--repeats <n>", help.repeats, { default: 5 })
    .option("--jobs <n>", help.jobs, { default: 1 })
    .option("--quick", help.quick);

  cli.option("--lang <language>", help.lang).option("--plain", help.plain).option("--json", help.json);
  // cac would list "… --help" once more for every command.
  const isNeeded = ({ title }: { title?: string }): boolean => !title?.startsWith("For more info");
  cli.help((sections) => sections.filter(isNeeded).map((section) => help.translate(section)));
  cli.version(workshopVersion());
  return cli;
}

/** The shared options out of the raw arguments, before the command is known. */
export function readSharedOptions(args: readonly string[]): {
  lang: string | undefined;
  plain: boolean;
  json: boolean;
} {
  const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  const at = own.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const lang = at < 0 ? undefined : own[at]?.includes("=") ? own[at].slice("--lang=".length) : own[at + 1];
  return { lang, plain: own.includes("--plain"), json: own.includes("--json") };
}
