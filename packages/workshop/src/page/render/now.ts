import { join } from "node:path";
import { findExercise, workshopCommand } from "@workshop/grader";
import { type ExerciseView, currentExercise } from "../../progress-view.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { button } from "./button.ts";
import { comparisonLink } from "./comparison-link.ts";
import { editorLink } from "./editor-link.ts";
import { renderFinding } from "./finding.ts";
import { renderHints } from "./hints.ts";
import type { Region } from "./region.ts";

/** Where the learner is, the failing card, and what can be done about it. */
export function renderNow(view: View): Region {
  const { words } = view;
  const current = currentExercise(view.exercises);
  if (!current) return { heading: words.nextHeading, content: html`<p>${words.nothing}</p>` };
  const { name, state, next } = current;
  const announce = words.summary(name, words.state[state], next?.task, next?.title);
  const content = html`<p id="summary">${announce}</p>
    ${next ? undefined : html`<p>${wayOn(current, view)}</p>`} ${next ? renderFinding(current, next, view) : undefined}
    ${renderActions(current, view)} ${renderHints(current, taskOf(current), view)}
    ${renderCommands(current, words.terminal)}`;
  return { heading: words.nextHeading, announce, content };
}

function wayOn({ state }: ExerciseView, { words, exercises }: View): string {
  if (state !== "passed") return words.begin;
  return exercises.every((one) => one.state === "passed") ? words.finished : words.passed;
}

/** The task to work on: that of the failing card, else the first. */
const taskOf = ({ next }: ExerciseView): number => next?.task ?? 1;

function renderActions(current: ExerciseView, { words, language }: View): Html {
  const { number, name, next } = current;
  const { buttons } = words;
  const { folder } = findExercise(number);
  const readme = join(folder, language === "en" ? "README.md" : "README.zh-Hans.md");
  const look = next?.finding?.look;
  const file = look?.startsWith("src/") ? look : undefined;
  return html`<div class="actions">
    ${button({ id: "now-check", action: "grade", text: buttons.check, about: name, body: { exercise: number }, primary: true })}
    ${button({ id: "now-watch", action: "grade", text: buttons.watch, about: name, body: { exercise: number, watch: true } })}
    ${file ? editorLink(join(folder, file), buttons.open(file), { id: "now-open", task: taskOf(current) }) : undefined}
    ${comparisonLink({ id: "now-diff", exercise: number, language, words, ...(file ? { file: file.slice(4) } : {}) })}
    ${editorLink(readme, buttons.readme, { id: "now-readme" })}
  </div>`;
}

function renderCommands({ number, next }: ExerciseView, label: string): Html {
  const commands = [`check ${number} --watch`, ...(next ? [`hint ${number}.${next.task}`] : [])];
  return html`<p>${label}</p>
    <pre tabindex="0"><code>${commands.map((command) => workshopCommand(command)).join("\n")}</code></pre>`;
}
