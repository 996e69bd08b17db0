import { SetUpError, findExercise } from "@workshop/grader";
import { type HintContent, hintContent } from "../../hints/hint-content.ts";
import { type TaskHints, loadHints } from "../../hints/hint-file.ts";
import { STEPS } from "../../hints/ladder.ts";
import type { ExerciseView } from "../../progress-view.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { button } from "./button.ts";
import { renderPatch } from "./patch.ts";

/** The steps of help that were taken for a task, and the button for the next one. */
export function renderHints({ number, name, state, hints }: ExerciseView, task: number, view: View): Html | undefined {
  const ladder = state === "passed" ? undefined : hintsOf(number, task);
  if (!ladder) return undefined;
  const { words } = view;
  const taken = hints[task] ?? 0;
  const next = taken + 1;
  const more =
    next <= STEPS.length
      ? button({
          id: "now-hint",
          action: "hint",
          text: words.buttons.hint(next, STEPS.length),
          about: `${name}, ${words.task(task, "")}`,
          body: { exercise: number, task },
        })
      : undefined;
  const shown = STEPS.slice(0, taken).map((_step, index) => renderStep({ number, task, index, taken, ladder }, view));
  return html`<div class="hints">${shown} ${more ? html`<div class="actions">${more}</div>` : undefined}</div>`;
}

/** An exercise that is being written may have no hints yet. */
function hintsOf(number: string, task: number): TaskHints | undefined {
  try {
    return loadHints(findExercise(number))[task];
  } catch (error) {
    if (error instanceof SetUpError) return undefined;
    throw error;
  }
}

interface StepOptions {
  readonly number: string;
  readonly task: number;
  readonly index: number;
  readonly taken: number;
  readonly ladder: TaskHints;
}

/** The newest stands open. */
function renderStep({ number, task, index, taken, ladder }: StepOptions, { language, messages }: View): Html {
  const step = STEPS[index] ?? "solution";
  const words = messages.hint;
  const id = `hint-${number}-${task}-${index + 1}`;
  const content = hintContent(findExercise(number), ladder, step, language);
  const open = index + 1 === taken ? "open" : "";
  return html`<details id="${id}" ${open}>
    <summary id="${id}-title">${words.title(index + 1, STEPS.length, words.steps[step])}</summary>
    ${renderContent(content, words.nothingDiffers)}
  </details>`;
}

function renderContent({ text, diffs, files }: HintContent, nothingDiffers: string): Html {
  return html`${text ? html`<p>${text}</p>` : undefined} ${diffs?.map(renderPatch)}
  ${diffs?.length === 0 ? html`<p>${nothingDiffers}</p>` : undefined}
  ${files?.map(
    (file) =>
      html`<p><code>src/${file.file}</code></p>
        <pre tabindex="0"><code>${file.text}</code></pre>`,
  )}`;
}
