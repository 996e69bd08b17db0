import { type TemplateResult, html } from "lit";
import type { Rule } from "../../../src/recorder/exchange.ts";

/** A rule opens beside the work, not in its place. */
export function ruleLink({ title, url }: Rule): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noreferrer"
    >${title}<span class="only-heard"> (opens in a new tab)</span></a
  >`;
}
