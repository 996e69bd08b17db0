import { type Arrow, arrowsOf, isProtocol } from "@workshop/entra-emulator/trace";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import type { Region } from "./region.ts";

const MOST = 30;

/** The newest exchanges with the tenant, newest first. */
export function renderTrace({ trace, portal, words: { trace: words } }: View): Region | undefined {
  if (!trace) return undefined;
  const names = { client: trace.nameOf, user: String };
  const newest = trace.exchanges().filter(isProtocol).slice(-MOST);
  const arrows = newest.flatMap((exchange) => arrowsOf(exchange, names)).toReversed();
  const content = html`<p class="quiet">${words.about}</p>
    <p class="quiet">${words.grades}</p>
    ${portal ? html`<p><a id="trace-diagram" href="${portal}lab/trace">${words.diagram}</a></p>` : undefined}
    <div id="trace-sequence" class="scripted-only" ${diagramData(arrows, words)}></div>
    ${
      arrows.length === 0
        ? html`<p>${words.empty}</p>`
        : html`<ol class="trace">
            ${arrows.map((arrow) => renderArrow(arrow, words))}
          </ol>`
    }`;
  return { heading: words.heading, content };
}

type Words = View["words"]["trace"];

/** What `static/diagram.js` draws, oldest first. */
function diagramData(arrows: readonly Arrow[], words: Words): Html | undefined {
  if (arrows.length === 0) return undefined;
  const shown = arrows
    .toReversed()
    .map(({ exchange: _exchange, answer, ...arrow }) => ({ ...arrow, answer: say(answer, words) }));
  const { sequence: label, failed, participants: names } = words;
  return html`data-arrows="${JSON.stringify(shown)}" data-words="${JSON.stringify({ label, failed, names })}"`;
}

const say = (answer: string, words: Words): string =>
  answer.replace(/page “(.+)”/, (_all, page: string) => words.page(page));

function renderArrow(arrow: Arrow, words: Words): Html {
  const { id, from, to, says, answer, failed, exchange } = arrow;
  const name = (participant: string): string => words.participants[participant] ?? participant;
  const said = say(answer, words);
  return html`<li>
    <details id="x${id}">
      <summary id="x${id}-title">
        <span class="ends">${name(from)} → ${name(to)}</span> <span class="says">${says}</span>
        ${said ? html`<span class="${failed ? "bad" : "quiet"}">${failed ? `✖ ${words.failed}:` : "↩"} ${said}</span>` : undefined}
      </summary>
      ${renderFields(exchange, words)}
    </details>
  </li>`;
}

function renderFields({ time, query, form, selected, body }: Arrow["exchange"], words: Words): Html {
  const shown = Object.entries({ query, form, ...(body === undefined ? { selected } : { body }) }).filter(
    ([, value]) => Object.keys(value ?? {}).length > 0,
  );
  return html`<p class="quiet">${time}</p>
    ${shown.map(
      ([field, value]) =>
        html`<p>${words.fields[field as keyof Words["fields"]]}</p>
          <pre tabindex="0"><code>${JSON.stringify(value, undefined, 2)}</code></pre>`,
    )}`;
}
