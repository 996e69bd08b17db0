import type { Language } from "@workshop/grader";
import { type Html, html } from "../html.ts";
import type { PageFacts } from "../page-facts.ts";
import type { View } from "../view.ts";
import { renderAddresses } from "./addresses.ts";
import { renderConfirm } from "./confirm.ts";
import { EDITORS } from "./editor-link.ts";
import { layout } from "./layout.ts";
import { regionNames, renderRegion } from "./regions.ts";
import { renderUsers } from "./users.ts";

/** The portal's, then what is ours about it. */
const DIAGRAM_STYLE = html`<link rel="stylesheet" href="/diagram/sequence.css" />
  <link rel="stylesheet" href="/static/diagram.css" />`;

/** The whole page. It says everything without JavaScript; the script presses buttons and fetches regions that changed. */
export function renderPage(facts: PageFacts, view: View): string {
  const { words, language, token } = view;
  return layout({
    language,
    words,
    title: words.title,
    path: (code: Language) => `/?lang=${code}`,
    head: html`<link rel="stylesheet" href="/static/decisions.css" />
      ${view.trace ? DIAGRAM_STYLE : undefined}
      <meta name="workshop-token" content="${token}" />
      <script src="/static/page.js" type="module"></script>`,
    tools: renderEditors(words.editorLabel),
    main: html`${regionNames.map((name) => renderRegion(name, view))} ${renderAddresses(facts, words)}
    ${renderUsers(facts, words)} ${renderConfirm(words)}`,
  });
}

function renderEditors(label: string): Html {
  return html`<label class="scripted-only"
    >${label}
    <select id="editor">
      ${EDITORS.map(({ name, address }) => html`<option value="${address}">${name}</option>`)}
    </select></label
  >`;
}
