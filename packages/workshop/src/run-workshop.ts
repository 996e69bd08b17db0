import { EXIT, blameFor, chooseLanguage, exitCodeOf } from "@workshop/grader";
import type { CAC } from "cac";
import { createColors } from "picocolors";
import { createCommandLine, readSharedOptions } from "./command-line.ts";
import { checkCommand } from "./commands/check.ts";
import { runProgramCommand } from "./commands/run-program.ts";
import type { Context, Terminal } from "./context.ts";
import { messagesIn } from "./messages/index.ts";
import { nearest } from "./nearest.ts";

/**
 * Runs one command line of the workshop.
 *
 * @param args what was typed after `workshop`
 * @returns the exit code: 0 done, 1 the learner's code, 2 the set-up, 3 our own fault, 4 the network
 */
export async function runWorkshop(args: string[], terminal: Terminal): Promise<number> {
  const context = createContext(args, terminal);
  try {
    if (args[0] === "check" && !args.includes("--help") && !args.includes("-h") && args.length > 1) {
      return await checkCommand(context, args.slice(1));
    }
    if (args[0] === "run" && !args.includes("--help") && !args.includes("-h") && args.length > 2) {
      return await runProgramCommand(context, args.slice(1));
    }
    return await runCommand(context, createCommandLine(context), args);
  } catch (error) {
    return reportError(context, error);
  }
}

function createContext(args: string[], terminal: Terminal): Context {
  const { lang, plain, json } = readSharedOptions(args);
  const language = chooseLanguage(lang);
  return {
    terminal,
    language,
    json,
    words: messagesIn(language),
    paint: createColors(terminal.colour && !plain && !json),
  };
}

async function runCommand(context: Context, cli: CAC, args: string[]): Promise<number> {
  const { options } = cli.parse(["node", "workshop", ...args], { run: false });
  if (options["help"] || options["version"]) return EXIT.held;
  if (!cli.matchedCommand) return refuseUnknown(context, cli, args);
  return (await cli.runMatchedCommand()) as number;
}

function refuseUnknown(context: Context, cli: CAC, args: string[]): number {
  const typed = args.find((argument) => !argument.startsWith("-"));
  if (typed === undefined) {
    cli.outputHelp();
    return EXIT.held;
  }
  const names = cli.commands.map((command) => command.name);
  context.terminal.err(context.words.cli.unknown(typed, nearest(typed, names), names));
  return EXIT.setUp;
}

function reportError(context: Context, error: unknown): number {
  const { terminal, words } = context;
  if (error instanceof Error && error.name === "CACError") {
    terminal.err(words.cli.usage(error.message));
    return EXIT.setUp;
  }
  const blame = blameFor(error);
  const message = error instanceof Error ? error.message : String(error);
  terminal.err(words.cli.failed(blame, message));
  if (blame === "grader" && error instanceof Error && error.stack) terminal.err(error.stack);
  return exitCodeOf(blame);
}
