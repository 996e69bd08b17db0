import type { TemplateResult } from "lit";
import { type Choice, selectField, textField } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";

interface Described {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}
export interface InputField extends Described {
  readonly type: "number" | "text";
  readonly value?: string;
  readonly required?: boolean;
}
export interface SelectField extends Described {
  readonly type: "select";
  readonly choices: readonly Choice[];
  readonly value?: string;
  /** Its values are numbers. */
  readonly numeric?: true;
}
/** A field of a form that is described by a table. */
export type Field = InputField | SelectField;

export function fieldView(field: Field): TemplateResult {
  return field.type === "select" ? selectField(field) : textField(field);
}

function isNumeric(field: Field): boolean {
  return field.type === "number" || (field.type === "select" && field.numeric === true);
}

/** What was filled in: numbers as numbers, empty fields not at all. */
export function valuesOf(fields: readonly Field[], data: FormData): Readonly<Record<string, string | number>> {
  const filled = fields.flatMap((field) => {
    const text = textOf(data, field.name);
    return text === "" ? [] : [[field.name, isNumeric(field) ? Number(text) : text] as const];
  });
  return Object.fromEntries(filled);
}
