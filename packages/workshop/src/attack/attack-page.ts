import type { Language } from "@workshop/grader";
import type { Messages } from "../messages/index.ts";
import { type Html, html } from "../page/html.ts";
import type { AttackedCard, AttackReport } from "./attack-report.ts";

type Words = Messages["attack"];

/** One file that can be handed to a colleague: no script, no request to anywhere, readable in the dark and by ear. */
export function renderAttackPage(report: AttackReport, language: Language, words: Words): string {
  const of = (state: AttackedCard["state"]): AttackedCard[] => report.cards.filter((card) => card.state === state);
  const [fell, notTried, held] = [of("fell"), of("not-tried"), of("held")];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${words.report.title}: ${report.target}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${words.report.title}</h1>
          ${renderFacts(report, words, words.tally(held.length, fell.length, notTried.length, report.requests))}
          <h2>${words.report.findings}</h2>
          ${fell.length > 0 ? fell.map((card) => renderFinding(card, words)) : html`<p>${words.noFinding}</p>`}
          ${renderTable(words.report.notTried, words.report.reason, notTried, ({ reason }) => reason, words)}
          ${renderTable(words.report.held, words.report.safe, held, ({ safe }) => safe, words)}
        </main>
        <footer><p>${words.report.note}</p></footer>
      </body>
    </html> `.text;
}

function renderFacts({ target, startedAt, endedAt, withToken }: AttackReport, words: Words, result: string): Html {
  const { report } = words;
  return html`<dl>
    <dt>${report.target}</dt>
    <dd>${target}</dd>
    <dt>${report.token}</dt>
    <dd>${withToken ? report.withToken : report.withoutToken}</dd>
    <dt>${report.time}</dt>
    <dd><time datetime="${startedAt}">${startedAt}</time> – <time datetime="${endedAt}">${endedAt}</time></dd>
    <dt>${report.result}</dt>
    <dd>${result}</dd>
  </dl>`;
}

function renderFinding({ id, finding, safe, rule }: AttackedCard, { labels }: Words): Html {
  return html`<section class="finding" aria-labelledby="${id}">
    <h3 id="${id}">${id} ${finding?.title}</h3>
    <dl>
      <dt>${labels.sent}</dt>
      <dd>${finding?.sent}</dd>
      <dt>${labels.got}</dt>
      <dd>${finding?.got}</dd>
      <dt>${labels.safe}</dt>
      <dd>${safe}</dd>
      <dt>${labels.why}</dt>
      <dd>${finding?.why}</dd>
      <dt>${labels.rule}</dt>
      <dd><a href="${rule.url}" rel="noreferrer">${rule.name}</a></dd>
    </dl>
  </section>`;
}

function renderTable(
  title: string,
  column: string,
  cards: readonly AttackedCard[],
  text: (card: AttackedCard) => string | undefined,
  { report, labels }: Words,
): Html | undefined {
  if (cards.length === 0) return undefined;
  const rows = cards.map(
    (card) =>
      html`<tr>
        <th scope="row">${card.id}</th>
        <td>${text(card)}</td>
        <td><a href="${card.rule.url}" rel="noreferrer">${card.rule.name}</a></td>
      </tr>`,
  );
  return html`<h2>${title}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${report.card}</th>
          <th scope="col">${column}</th>
          <th scope="col">${labels.rule}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** Colours as on the local page: at least 4.5:1 on their ground, in both schemes. */
const STYLE = html`:root { color-scheme: light dark; --text: #1b1a19; --ground: #fff; --line: #8a8886; --link: #0f5ea8;
--bad: #a4262c; } @media (prefers-color-scheme: dark) { :root { --text: #f3f2f1; --ground: #1b1a19; --link: #7fbcf5;
--bad: #f1707b; } } body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color:
var(--text); background: var(--ground); overflow-wrap: anywhere; } a { color: var(--link); } dl { display: grid;
grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; } dt { font-weight: 600; } dd { margin: 0; } .finding {
margin: 1rem 0; padding: 0 1rem; border: 1px solid var(--line); border-inline-start: 0.5rem solid var(--bad); } table {
width: 100%; border-collapse: collapse; } th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--line);
text-align: start; vertical-align: top; }`;
