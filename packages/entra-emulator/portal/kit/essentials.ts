import { type TemplateResult, html, nothing } from "lit";
import { copyButton } from "./copy-button.ts";

export interface Essential {
  readonly name: string;
  readonly value: string;
  readonly copy?: boolean;
  /** Where it is changed. */
  readonly href?: string;
}

/** The facts at the head of a page. */
export function essentials(items: readonly Essential[]): TemplateResult {
  return html`<dl class="essentials">
    ${items.map(
      ({ name, value, copy = false, href }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>
            ${href ? html`<a href=${href}>${value}</a>` : html`<span>${value}</span>`}
            ${copy ? copyButton(name, value) : nothing}
          </dd>
        </div>`,
    )}
  </dl>`;
}
