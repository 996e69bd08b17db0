import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** The question before anything is overwritten; `static/confirm.js` fills it and opens it. */
export function renderConfirm({ overwrite, refusal }: View["words"]): Html {
  return html`<dialog id="confirm" aria-labelledby="confirm-question" data-unreachable="${refusal.unreachable}">
    <h2 id="confirm-question" tabindex="-1"></h2>
    <ul id="confirm-files"></ul>
    <p>${overwrite.keeps}</p>
    <div class="actions">
      <button type="button" id="confirm-no">${overwrite.no}</button>
      <button type="button" id="confirm-yes" class="primary">${overwrite.yes}</button>
    </div>
  </dialog>`;
}
