import type { GradingResult, GradingState } from "../../grading/grading.ts";
import { promiseOf } from "../../task-view.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { button } from "./button.ts";
import { renderCards } from "./cards.ts";
import type { Region } from "./region.ts";

/** The grade that runs, or what the last one came to. */
export function renderGrading(view: View): Region {
  const { grading: state, words } = view;
  const { heading, idle } = words.grading;
  if (!state) return { heading, content: html`<p>${idle}</p>` };
  const said = sentenceOf(state, words.grading);
  return {
    heading,
    announce: said,
    content: html`<p>${said}</p>
      ${renderRun(state, view)}`,
  };
}

/** The sentence that is announced. It does not count the cards: that would be heard fifty times. */
function sentenceOf({ name, phase, result }: GradingState, words: View["words"]["grading"]): string {
  if (phase === "cancelled") return words.cancelled(name);
  if (phase === "running" || !result) return words.running(name);
  const { blame, problem, held, all, seconds } = result;
  const verdict = problem && blame !== "none" ? words.problem[blame] : words.result(name, held, all, seconds);
  return phase === "watching" ? `${verdict} ${words.watching(name)}` : verdict;
}

function renderRun(state: GradingState, view: View): Html {
  const { phase, watch, result } = state;
  const { buttons } = view.words;
  const busy = phase === "running" || phase === "watching";
  const text = watch ? buttons.stop : buttons.cancel;
  return html`${phase === "running" ? renderPlayed(state, view) : renderProblem(result)}
  ${busy ? html`<div class="actions">${button({ id: "cancel", action: "cancel", text })}</div>` : undefined}`;
}

/** How many were played, and which of them did not hold: results as they come. */
function renderPlayed(state: GradingState, { exercises, words, language }: View): Html {
  const total = totalOf(state, exercises);
  const played = state.played.length;
  const count = words.grading.played(played, total);
  const amount = total > 0 ? html`max="${total}" value="${Math.min(played, total)}"` : undefined;
  const open = state.played.filter((card) => card.state === "fell" || card.state === "blocked");
  const cards = open.map((card) => ({ ...card, safe: promiseOf(card.id, language) }));
  return html`<p class="quiet">${count}</p>
    <progress ${amount} aria-label="${count}"></progress>
    ${renderCards(cards, words)}`;
}

function renderProblem(result: GradingResult | undefined): Html | undefined {
  return result?.problem ? html`<pre tabindex="0">${result.problem}</pre>` : undefined;
}

/** As many as the last grade had; 0 before the first. */
function totalOf({ exercise }: GradingState, exercises: View["exercises"]): number {
  const known = exercises.find(({ number }) => number === exercise);
  return known ? known.held + known.fallen + known.blocked : 0;
}
