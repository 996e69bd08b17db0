import { EXIT, type Exercise, findExercise, SetUpError, workshopCommand } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { type HintContent, hintContent } from "../hints/hint-content.ts";
import { type TaskHints, loadHints } from "../hints/hint-file.ts";
import { STEPS, climb } from "../hints/ladder.ts";
import { rememberSteps, stepsTaken } from "../hints/memory.ts";
import { requireWhole } from "../options.ts";
import { printPatch } from "../sources/print-diff.ts";

interface HintOptions {
  readonly again?: boolean;
  readonly level?: unknown;
  readonly reset?: boolean;
}

/** Shows the next step of a task's ladder and remembers it. */
export async function hintCommand(context: Context, named: string, options: HintOptions): Promise<number> {
  const { exercise, task, hints } = findTask(context, named);
  if (options.reset) {
    rememberSteps(exercise, task, 0);
    context.terminal.out(context.words.hint.forgotten(`${exercise.number}.${task}`));
    return EXIT.held;
  }
  const { words } = context;
  const level =
    options.level === undefined
      ? {}
      : { level: requireWhole(options.level, { option: "--level", from: 1, to: STEPS.length, words }) };
  const before = stepsTaken(exercise, task);
  const { step, number, taken } = climb({ taken: before, again: options.again === true, ...level });
  const content = hintContent(exercise, hints, step, context.language);
  rememberSteps(exercise, task, taken);
  const of = STEPS.length;
  if (context.json) printJson(context, { exercise: exercise.name, task: Number(task), step, number, of, ...content });
  else
    print(context, {
      name: `${exercise.number}.${task}`,
      title: words.hint.title(number, of, words.hint.steps[step]),
      content,
    });
  if (!context.json) context.terminal.out(`\n${nextLine(context, `${exercise.number}.${task}`, number)}`);
  return EXIT.held;
}

function findTask({ words }: Context, named: string): { exercise: Exercise; task: string; hints: TaskHints } {
  const [, number, task] = /^(\d{1,2})\.(\d{1,2})$/.exec(named) ?? [];
  if (!number || !task) throw new SetUpError(words.hint.notATask(named));
  const exercise = findExercise(number);
  const all = loadHints(exercise);
  const hints = all[String(Number(task))];
  if (!hints) throw new SetUpError(words.hint.noSuchTask(named, Object.keys(all).length));
  return { exercise, task: String(Number(task)), hints };
}

function print(
  context: Context,
  { name, title, content }: { name: string; title: string; content: HintContent },
): void {
  const { terminal, paint } = context;
  terminal.out(`${paint.bold(`${name}  ${title}`)}\n`);
  if (content.text) terminal.out(content.text);
  for (const diff of content.diffs ?? []) printPatch(context, diff);
  for (const { file, text } of content.files ?? [])
    terminal.out(`${paint.bold(`// src/${file}`)}\n${text.trimEnd()}\n`);
  if (content.diffs?.length === 0) terminal.out(context.words.hint.nothingDiffers);
}

function nextLine({ words }: Context, name: string, number: number): string {
  const command = workshopCommand(`hint ${name}`);
  return number < STEPS.length ? words.hint.more(command) : words.hint.last(`${command} --level 1`);
}
