import { type Html, html } from "../html.ts";

/** What a button asks for; `static/actions.js` sends it. */
export interface ButtonOptions {
  /** Unique on the page, and the same after a refresh: focus comes back to it. */
  readonly id: string;
  readonly action: "grade" | "cancel" | "hint" | "replace";
  readonly text: string;
  /** What several buttons of the same text are about. */
  readonly about?: string;
  /** The body of the request. */
  readonly body?: Readonly<Record<string, string | number | boolean>>;
  readonly primary?: boolean;
}

/** A button that the script brings to life; without a script it is hidden. */
export function button({ id, action, text, about, body = {}, primary = false }: ButtonOptions): Html {
  const label = about ? html`<span class="heard">: ${about}</span>` : undefined;
  return html`<button
    type="button"
    id="${id}"
    class="${primary ? "primary" : ""}"
    data-action="${action}"
    data-body="${JSON.stringify(body)}"
  >
    ${text}${label}
  </button>`;
}
