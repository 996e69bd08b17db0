import { findExercise } from "@workshop/grader";
import type { ExerciseView } from "../../progress-view.ts";
import { listKeptCopies } from "../../sources/kept-copies.ts";
import type { TaskView } from "../../task-view.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { button } from "./button.ts";
import { renderCards } from "./cards.ts";
import { comparisonLink } from "./comparison-link.ts";
import { localTime } from "./local-time.ts";
import type { Region } from "./region.ts";

/** Every exercise: how far it is, task by task, and what can be done with all of its files. */
export function renderExercises(view: View): Region {
  return {
    heading: view.words.exercisesHeading,
    content: html`${view.exercises.map((exercise) => renderExercise(exercise, view))}`,
  };
}

function renderExercise(exercise: ExerciseView, view: View): Html {
  const { words, language } = view;
  const { number, name, state, held, fallen, blocked, gradedAt, tasks } = exercise;
  const total = held + fallen + blocked;
  const cards = words.cards(held, total);
  return html`<article aria-labelledby="exercise-${number}">
    <h3 id="exercise-${number}">${name}</h3>
    <p>
      <strong>${words.state[state]}</strong>
      ${total > 0 ? cards : ""}${gradedAt ? html`, ${words.gradedAt(localTime(gradedAt, language))}` : ""}
    </p>
    ${total > 0 ? html`<progress max="${total}" value="${held}" aria-label="${cards}"></progress>` : undefined}
    <ol class="tasks">
      ${tasks.map((task) => renderTask(number, task, words))}
    </ol>
    ${renderActions(exercise, view)}
  </article>`;
}

function renderTask(exercise: string, { number, title, cards }: TaskView, words: View["words"]): Html {
  if (cards.length === 0) return html`<li>${title}</li>`;
  const played = cards.filter(({ state }) => state !== "skipped");
  const held = played.filter(({ state }) => state === "held").length;
  const id = `task-${exercise}-${number}`;
  return html`<li>
    <details id="${id}">
      <summary id="${id}-title">${title} <span class="quiet">${words.cards(held, played.length)}</span></summary>
      ${renderCards(cards, words)}
    </details>
  </li>`;
}

function renderActions({ number, name }: ExerciseView, { words, language }: View): Html {
  const { buttons } = words;
  const newest = listKeptCopies(findExercise(number))[0];
  const act = (kind: "check" | "watch" | "reset" | "catch-up", body: Record<string, string | boolean>): Html =>
    button({
      id: `${kind}-${number}`,
      action: "with" in body ? "replace" : "grade",
      text: buttons[kind],
      about: name,
      body: { exercise: number, ...body },
    });
  return html`<div class="actions">
    ${act("check", {})} ${act("watch", { watch: true })}
    ${comparisonLink({ id: `diff-${number}`, exercise: number, language, words })} ${act("reset", { with: "starter" })}
    ${act("catch-up", { with: "solution" })}
    ${
      newest
        ? button({
            id: `undo-${number}`,
            action: "replace",
            text: buttons.undo(localTime(newest.at, language)),
            about: name,
            body: { exercise: number, with: "kept", kept: newest.name },
          })
        : undefined
    }
  </div>`;
}
