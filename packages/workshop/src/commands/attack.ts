import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { ControlFailed, controlWords } from "@workshop/attacks";
import { EXIT, SetUpError, workshopCommand } from "@workshop/grader";
import { attackServer, chooseCards } from "../attack/attack-server.ts";
import { renderAttackPage } from "../attack/attack-page.ts";
import type { AttackReport } from "../attack/attack-report.ts";
import { tellEvilStory } from "../attack/evil-story.ts";
import { readPlace, requireOwnersYes } from "../attack/owner.ts";
import { printAttack } from "../attack/print-attack.ts";
import { type Context, printJson } from "../context.ts";
import { abortOnSignal } from "../interruption.ts";

type Options = Record<string, unknown>;

/** What cac makes of `--yes-i-own-it`: a word of one letter keeps its second hyphen. */
const YES_I_OWN_IT = "yesI-ownIt";

/**
 * Attacks a server that its owner wants attacked, or (with --evil) the learner's src.
 * @returns 0 nothing got through, 1 something did, 130 Ctrl-C
 * @throws SetUpError, or an error of the network (code EHOSTUNREACH)
 */
export async function attackCommand(context: Context, options: Options): Promise<number> {
  const interruption = abortOnSignal();
  try {
    return options["evil"]
      ? await evil(context, interruption.signal)
      : await strike(context, options, interruption.signal);
  } catch (error) {
    if (interruption.signal.aborted) return 130;
    if (error instanceof ControlFailed)
      throw new SetUpError(controlWords(error.control, context.language, error.facts), { cause: error });
    throw error;
  } finally {
    interruption.forget();
  }
}

async function evil(context: Context, signal: AbortSignal): Promise<number> {
  const gotThrough = await tellEvilStory(context, signal);
  if (gotThrough === 0) return EXIT.held;
  if (!context.json) context.terminal.out(context.words.attack.story.next(workshopCommand("check 03 --watch")));
  return EXIT.yourCode;
}

async function strike(context: Context, options: Options, signal: AbortSignal): Promise<number> {
  const text = (name: string): string | undefined => (options[name] === undefined ? undefined : String(options[name]));
  const [url, token] = [text("url"), text("token") ?? process.env["MCP_TOKEN"] ?? ""];
  if (url === undefined) throw new SetUpError(context.words.attack.nothingToDo);
  const place = readPlace(url, context, token !== "");
  const cards = chooseCards(text("card"), context);
  await requireOwnersYes(place, options[YES_I_OWN_IT] === true, context);
  const report = await attackServer(context, { place, token, cards, signal });
  if (context.json) printJson(context, report);
  else printAttack(context, report);
  const file = text("html");
  if (file !== undefined) writePage(context, report, file);
  return report.cards.some(({ state }) => state === "fell") ? EXIT.yourCode : EXIT.held;
}

function writePage({ language, words, terminal, json }: Context, report: AttackReport, file: string): void {
  try {
    writeFileSync(resolve(file), renderAttackPage(report, language, words.attack));
  } catch (error) {
    throw new SetUpError(words.attack.notWritten(file, (error as NodeJS.ErrnoException).code ?? ""), { cause: error });
  }
  if (!json) terminal.out(words.attack.written(file));
}
