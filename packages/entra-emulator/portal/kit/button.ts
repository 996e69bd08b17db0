import { type TemplateResult, html, nothing } from "lit";

interface Look {
  readonly size?: "small";
  readonly appearance?: "primary" | "subtle" | "outline";
  /** What a screen reader says where the text alone would not tell which one: "Delete the secret workshop". */
  readonly label?: string;
  readonly disabled?: boolean;
}

/** A Fluent button. Its role stands in the document, too, where tools that cannot see inside an element look for it. */
export function button(
  text: string,
  onClick: () => void,
  { appearance, size, label, disabled = false }: Look = {},
): TemplateResult {
  return html`<fluent-button
    role="button"
    appearance=${appearance ?? nothing}
    size=${size ?? nothing}
    aria-label=${label ?? nothing}
    ?disabled=${disabled}
    aria-disabled=${disabled ? "true" : nothing}
    @click=${onClick}
    >${text}</fluent-button
  >`;
}

/**
 * Sends the form it stands in. The hidden one is for the Enter key in a field: browsers look for a button of their own
 * (HTML, implicit submission).
 */
export function submitButton(text: string): TemplateResult {
  return html`<button type="submit" hidden></button>
    <fluent-button role="button" type="submit" appearance="primary">${text}</fluent-button>`;
}
