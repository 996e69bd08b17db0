import { join } from "node:path";
import { type Language, SetUpError, findExercise } from "@workshop/grader";
import { messagesIn } from "../../messages/index.ts";
import { type FileDiff, diffSources } from "../../sources/diff-sources.ts";
import { readSources } from "../../sources/read-sources.ts";
import { solutionSources } from "../../sources/wanted-sources.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { layout } from "./layout.ts";
import { renderPatch } from "./patch.ts";

/**
 * What separates the learner's file from the solution's, as a page.
 * @param file below `src/`; empty: the list of those that differ
 * @returns undefined when there is no such exercise, or no solution of it
 */
export function renderComparison(language: Language, number: string, file: string): string | undefined {
  const messages = messagesIn(language);
  const words = messages.page;
  try {
    const exercise = findExercise(number);
    const mine = readSources(join(exercise.folder, "src"));
    const diffs = diffSources(mine, solutionSources(exercise, messages).files, { from: "yours", to: "solution" });
    const address = (code: Language, of: string): string =>
      `/diff?${new URLSearchParams({ exercise: number, ...(of ? { file: of } : {}), lang: code }).toString()}`;
    const main = html`<p><a href="/?lang=${language}">${words.comparison.back}</a></p>
      ${
        file
          ? renderFile(
              diffs.find((diff) => diff.file === file),
              file,
              words,
            )
          : undefined
      }
      ${renderFiles(diffs, (of) => address(language, of), messages.diff.same, words)}
      <p class="quiet">${messages.diff.legend}</p>`;
    const title = words.comparison.heading(exercise.name);
    return layout({ language, words, title, path: (code) => address(code, file), main });
  } catch (error) {
    if (error instanceof SetUpError) return undefined;
    throw error;
  }
}

function renderFile(diff: FileDiff | undefined, file: string, { comparison }: View["words"]): Html {
  return html`<section aria-labelledby="file">
    <h2 id="file">${diff ? `src/${file}` : comparison.same}</h2>
    ${diff ? renderPatch(diff) : undefined}
  </section>`;
}

function renderFiles(
  diffs: readonly FileDiff[],
  address: (file: string) => string,
  same: string,
  words: View["words"],
): Html {
  if (diffs.length === 0) return html`<p>${same}</p>`;
  return html`<section aria-labelledby="files">
    <h2 id="files">${words.comparison.files}</h2>
    <ul>
      ${diffs.map(({ file, added, removed }) => html`<li><a href="${address(file)}">src/${file}</a> <span class="quiet">${words.comparison.lines(added, removed)}</span></li>`)}
    </ul>
  </section>`;
}
