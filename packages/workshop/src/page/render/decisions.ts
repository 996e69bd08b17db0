import { type Decision, listDecisions } from "@workshop/grader";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import type { Region } from "./region.ts";

/** The exercise whose servers say what they decided. */
const EXERCISE = "04";
const FILTERS = ["all", "refused", "failed"] as const;

/** What the learner's servers decided, newest first. A style sheet does the filtering: it works without a script. */
export function renderDecisions(view: View): Region | undefined {
  if (!view.exercises.some(({ number }) => number === EXERCISE)) return undefined;
  const words = view.words.decisions;
  const { heading, about, empty } = words;
  const decisions = listDecisions().toReversed();
  if (decisions.length === 0)
    return {
      heading,
      content: html`<p class="quiet">${about}</p>
        <p>${empty}</p>`,
    };
  const counts = {
    all: decisions.length,
    refused: countOf(decisions, "refused"),
    failed: countOf(decisions, "failed"),
  };
  const announce = words.summary(counts.all, counts.refused, counts.failed);
  const content = html`<p class="quiet">${about}</p>
    <fieldset class="choices">
      <legend>${words.show}</legend>
      ${FILTERS.map((filter) => renderFilter(filter, `${words.filters[filter]} (${counts[filter]})`))}
    </fieldset>
    ${renderTable(decisions, view)}`;
  return { heading, content, announce, calm: true };
}

const countOf = (decisions: readonly Decision[], wanted: Decision["decision"]): number =>
  decisions.filter(({ decision }) => decision === wanted).length;

function renderFilter(filter: (typeof FILTERS)[number], text: string): Html {
  const checked = filter === "all" ? "checked" : "";
  return html`<label
    ><input type="radio" name="decisions-filter" id="decisions-${filter}" ${checked} /> ${text}</label
  >`;
}

function renderTable(decisions: readonly Decision[], view: View): Html {
  const { columns, table } = view.words.decisions;
  const heads = [columns.decision, columns.request, columns.who, columns.status, columns.duration, columns.time];
  return html`<div class="scroll log" tabindex="0" role="region" aria-label="${table}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${decisions.map((decision) => renderDecision(decision, view))}
      </tbody>
    </table>
  </div>`;
}

function renderDecision(decision: Decision, { words: { decisions: words }, people, trace, language }: View): Html {
  const { decision: said, rule, tool, method, endpoint, who, client, status, duration, time } = decision;
  const objectId = who?.split(".")[1];
  const request = [method, endpoint].map((part) => (part === "other" ? words.other : part)).join(" ");
  return html`<tr class="${said}">
    <td><strong>${words.said[said]}</strong>${quietly(rule)}</td>
    <td>${tool ?? request}${tool && quietly(request)}</td>
    <td>${objectId ? (people.get(objectId) ?? objectId) : words.nobody}${quietly(client && nameOf(client, trace))}</td>
    <td>${status === 0 ? words.noAnswer : status}</td>
    <td>${Math.round(duration)}</td>
    <td><time datetime="${time}">${new Date(time).toLocaleTimeString(language)}</time></td>
  </tr>`;
}

const nameOf = (client: string, trace: View["trace"]): string => trace?.nameOf(client) ?? client;

const quietly = (text: string | undefined): Html | undefined =>
  text ? html`<br /><span class="quiet">${text}</span>` : undefined;
