import { taskTitle } from "@workshop/attacks";
import type { Language } from "@workshop/grader";
import { codeBlock, folded, languageOf } from "../mdx.ts";
import type { Page } from "../page.ts";
import { changedLines } from "./changed-lines.ts";
import type { ExerciseSources } from "./read-exercise.ts";
import { exerciseWords } from "./words.ts";

/** The files of one task: the starter's, with what changes marked, and the solution's, folded. */
export function taskPage(task: string, sources: ExerciseSources, language: Language): Page {
  const { exercise, hints } = sources;
  const words = exerciseWords[language];
  const files = hints[task]?.files ?? [];
  const number = Number(task);
  const title = words.codeTitle(number, taskTitle(exercise.number, number, language));
  return {
    path: `exercises/${exercise.name}/task-${task}.mdx`,
    title,
    description: words.codeDescription(Number(exercise.number), number),
    position: number,
    label: words.codeLabel(number),
    body: [
      words.codeIntro,
      ...files.map((file) => renderFile(file, sources, language)),
      `[${words.back}](./index.mdx)`,
    ].join("\n\n"),
  };
}

function renderFile(file: string, { exercise, starter, solution }: ExerciseSources, language: Language): string {
  const words = exerciseWords[language];
  const [before, after] = [starter.get(file), solution.get(file) ?? ""];
  const changed = changedLines(before ?? "", after);
  const code = (text: string, folder: string, marked: readonly number[]): string =>
    codeBlock(text, { language: languageOf(file), title: `${folder}/${exercise.name}/src/${file}`, marked });
  return [
    `## \`${file}\``,
    before === undefined ? words.newFile : code(before, "exercises", changed.before),
    folded(words.solution, code(after, "solutions", before === undefined ? [] : changed.after)),
  ].join("\n\n");
}
