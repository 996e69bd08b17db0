import type { ExerciseView, Next } from "../../progress-view.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** The failing card: what was sent, what came back, what a safe server answers, why, the rule, where to look. */
export function renderFinding({ tasks }: ExerciseView, next: Next, { words }: View): Html {
  const title = tasks.find(({ number }) => number === next.task)?.title ?? "";
  return html`<article aria-labelledby="card" class="finding">
    <h3 id="card"><span class="mark" aria-hidden="true">✖</span> ${next.card} ${next.title}</h3>
    ${title ? html`<p class="quiet">${words.task(next.task, title)}</p>` : undefined}
    ${next.finding ? renderParts(next.finding, words) : html`<pre tabindex="0">${next.message}</pre>`}
    ${next.ended ? renderEnded(next.ended) : undefined}
  </article>`;
}

function renderParts(finding: NonNullable<Next["finding"]>, { finding: words }: View["words"]): Html {
  const { state, sent, got, safe, why, rule, look, lookFor, control } = finding;
  return html`<dl class="parts">
    ${state === "blocked" ? part(words.failed, control, "bad") : undefined} ${part(words.sent, sent, "wire")}
    ${part(words.got, got, "bad")} ${part(words.safe, safe, "good")} ${part(words.why, why)}
    <dt>${words.rule}</dt>
    <dd><a id="rule" href="${rule.url}" rel="noreferrer">${rule.name}</a></dd>
    ${part(words.look, lookFor ? `${look}: ${lookFor}` : look)}
    ${state === "fell" ? part(words.held, control) : undefined}
  </dl>`;
}

/** Why cards may fail that have nothing else against them. */
function renderEnded({ sentence, words }: NonNullable<Next["ended"]>): Html {
  return html`<p class="ended"><span class="mark" aria-hidden="true">✖</span> ${sentence}</p>
    <pre tabindex="0">${words}</pre>`;
}

function part(label: string, text: string | undefined, tone = ""): Html | undefined {
  if (!text) return undefined;
  return html`<dt>${label}</dt>
    <dd class="${tone}">${text}</dd>`;
}
