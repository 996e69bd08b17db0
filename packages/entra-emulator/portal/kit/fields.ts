import { type TemplateResult, html, nothing } from "lit";

/**
 * Fields of forms are the browser's own controls in Fluent's dress: names and descriptions do not cross the shadow of
 * an element, and what was typed stays where it is while the page around it changes.
 */
interface Field {
  /** Also its id: one of a name in a document. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | TemplateResult;
}

interface TextField extends Field {
  readonly type?: "text" | "search" | "url" | "date" | "datetime-local" | "number";
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly onInput?: (value: string) => void;
}

function describedBy({ name, hint }: Field): string | typeof nothing {
  return hint ? `${name}-hint` : nothing;
}

function withLabel(field: Field, control: TemplateResult, required = false): TemplateResult {
  const { name, label, hint } = field;
  return html`<div class="field">
    <label for=${name}>${label}${required ? html` <span aria-hidden="true">*</span>` : nothing}</label>
    ${control} ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
  </div>`;
}

export function textField(field: TextField): TemplateResult {
  const { name, type = "text", value = "", placeholder, required = false, onInput } = field;
  const input = html`<input
    id=${name}
    name=${name}
    type=${type}
    value=${value}
    placeholder=${placeholder ?? nothing}
    autocomplete="off"
    spellcheck="false"
    ?required=${required}
    aria-describedby=${describedBy(field)}
    @input=${(event: InputEvent) => onInput?.((event.target as HTMLInputElement).value)}
  />`;
  return withLabel(field, input, required);
}

export function textArea(
  field: Field & { readonly value?: string; readonly required?: boolean; readonly code?: boolean },
): TemplateResult {
  const { name, value = "", required = false, code = false } = field;
  const area = html`<textarea
    id=${name}
    name=${name}
    class=${code ? "code" : nothing}
    spellcheck="false"
    ?required=${required}
    aria-describedby=${describedBy(field)}
    .defaultValue=${value}
  ></textarea>`;
  return withLabel(field, area, required);
}

export interface Choice {
  readonly value: string;
  readonly text: string | TemplateResult;
}

export function selectField(
  field: Field & {
    readonly choices: readonly Choice[];
    readonly value?: string;
    readonly onChange?: (value: string) => void;
  },
): TemplateResult {
  const { name, choices, value, onChange } = field;
  return withLabel(
    field,
    html`<select
      id=${name}
      name=${name}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => onChange?.((event.target as HTMLSelectElement).value)}
    >
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.text}</option>`)}
    </select>`,
  );
}

interface CheckField {
  readonly name: string;
  readonly label: string | TemplateResult;
  readonly value?: string;
  readonly checked?: boolean;
  readonly onChange?: (checked: boolean) => void;
}

export function checkField({ name, label, value = "on", checked = false, onChange }: CheckField): TemplateResult {
  const id = `${name}-${value}`;
  return html`<div class="choice">
    <input
      type="checkbox"
      id=${id}
      name=${name}
      value=${value}
      ?checked=${checked}
      @change=${(event: Event) => onChange?.((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

export function radioField(
  field: Field & {
    readonly choices: readonly Choice[];
    readonly value: string;
    readonly onChange?: (value: string) => void;
  },
): TemplateResult {
  const { name, label, hint, choices, value, onChange } = field;
  return html`<fieldset aria-describedby=${describedBy(field)}>
    <legend>${label}</legend>
    ${choices.map(
      (choice) =>
        html`<div class="choice">
          <input
            type="radio"
            id="${name}-${choice.value}"
            name=${name}
            value=${choice.value}
            ?checked=${choice.value === value}
            @change=${() => onChange?.(choice.value)}
          />
          <label for="${name}-${choice.value}">${choice.text}</label>
        </div>`,
    )}
    ${hint ? html`<span class="hint soft" id="${name}-hint">${hint}</span>` : nothing}
  </fieldset>`;
}
