import { join, relative } from "node:path";
import { EXIT, type Exercise, SetUpError, workspaceRoot } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { readSources, sameSources } from "../sources/read-sources.ts";
import { replaceSources } from "../sources/replace-sources.ts";
import type { WantedSources } from "../sources/wanted-sources.ts";

export interface Replacement extends WantedSources {
  readonly exercise: Exercise;
  readonly yes: boolean;
}

/** Asks, keeps the learner's files aside, puts the others in. What `reset` and `catch-up` share. */
export async function replaceAfterAsking(context: Context, replacement: Replacement): Promise<number> {
  const { terminal, words } = context;
  const { exercise, files, what } = replacement;
  const src = join(exercise.folder, "src");
  const shown = relative(workspaceRoot, src);
  if (sameSources(readSources(src), files))
    return report(context, words.replace.nothingToDo(shown, what), { kept: null });
  if (!(await isAgreed(context, words.replace.question(shown, what), replacement.yes))) {
    terminal.out(words.replace.leftAlone(shown));
    return EXIT.setUp;
  }
  const kept = relative(workspaceRoot, replaceSources(exercise, files));
  return report(context, words.replace.done(shown, what, kept), { kept });
}

/** @throws SetUpError when nobody is there to answer: a script must say `--yes` */
async function isAgreed({ terminal, words }: Context, question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!terminal.interactive) throw new SetUpError(words.replace.nobodyToAsk);
  return /^(y|yes|是|好)$/i.test((await terminal.ask(question)).trim());
}

function report(context: Context, text: string, value: { kept: string | null }): number {
  if (context.json) printJson(context, value);
  else context.terminal.out(text);
  return EXIT.held;
}
