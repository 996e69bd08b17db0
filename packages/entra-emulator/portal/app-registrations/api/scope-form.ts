import { html } from "lit";
import type { Scope } from "../../graph/types.ts";
import { radioField, textArea, textField } from "../../kit/fields.ts";
import { textOf } from "../../kit/form-data.ts";
import type { FormPanelOptions } from "../../kit/form-panel.ts";

function read(data: FormData, id: string): Scope {
  return {
    id,
    value: textOf(data, "scope-name"),
    type: textOf(data, "scope-consent") === "User" ? "User" : "Admin",
    isEnabled: textOf(data, "scope-state") === "Enabled",
    adminConsentDisplayName: textOf(data, "scope-admin-name"),
    adminConsentDescription: textOf(data, "scope-admin-description"),
    userConsentDisplayName: textOf(data, "scope-user-name") || null,
    userConsentDescription: textOf(data, "scope-user-description") || null,
  };
}

const CONSENT = [
  { value: "User", text: "Admins and users" },
  { value: "Admin", text: "Admins only" },
];
const STATES = ["Enabled", "Disabled"].map((value) => ({ value, text: value }));

/** @param scope the one to edit; a new one without */
export function scopeForm(
  uri: string,
  scope: Scope | undefined,
  save: (scope: Scope) => Promise<string>,
): FormPanelOptions {
  return {
    title: scope ? "Edit a scope" : "Add a scope",
    submit: scope ? "Save" : "Add scope",
    fields: () =>
      html`${textField({
        name: "scope-name",
        label: "Scope name",
        required: true,
        value: scope?.value ?? "",
        placeholder: "e.g. Files.Read",
        hint: `${uri}/…`,
      })}
      ${radioField({ name: "scope-consent", label: "Who can consent?", value: scope?.type ?? "Admin", choices: CONSENT })}
      ${textField({
        name: "scope-admin-name",
        label: "Admin consent display name",
        required: true,
        value: scope?.adminConsentDisplayName ?? "",
        placeholder: "e.g. Read user files",
      })}
      ${textArea({
        name: "scope-admin-description",
        label: "Admin consent description",
        required: true,
        value: scope?.adminConsentDescription ?? "",
      })}
      ${textField({
        name: "scope-user-name",
        label: "User consent display name",
        value: scope?.userConsentDisplayName ?? "",
        placeholder: "e.g. Read your files",
      })}
      ${textArea({ name: "scope-user-description", label: "User consent description", value: scope?.userConsentDescription ?? "" })}
      ${radioField({
        name: "scope-state",
        label: "State",
        value: scope?.isEnabled === false ? "Disabled" : "Enabled",
        choices: STATES,
      })}`,
    action: (data) => save(read(data, scope?.id ?? crypto.randomUUID())),
  };
}
