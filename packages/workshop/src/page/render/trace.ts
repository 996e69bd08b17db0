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
  const content = html`<p class="quiet">${words.about} ${words.grades}</p>
    ${portal ? html`<p><a id="trace-diagram" href="${portal}lab/trace">${words.diagram}</a></p>` : undefined}
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

function renderArrow(arrow: Arrow, words: Words): Html {
  const { id, from, to, says, answer, failed, exchange } = arrow;
  const name = (participant: string): string => words.participants[participant] ?? participant;
  const said = answer.replace(/page “(.+)”/, (_all, page: string) => words.page(page));
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
