import { type TemplateResult, html, nothing } from "lit";
import { post } from "../../graph/graph.ts";
import type { Application, PasswordCredential } from "../../graph/types.ts";
import { button } from "../../kit/button.ts";
import { copyButton } from "../../kit/copy-button.ts";
import { selectField, textField } from "../../kit/fields.ts";
import { textOf } from "../../kit/form-data.ts";
import type { FormPanelOptions } from "../../kit/form-panel.ts";
import { rowActions, table } from "../../kit/table.ts";
import { shortDate } from "../../kit/time.ts";
import { endOf, expiries } from "./expiry.ts";

/** @param onMade gets the answer with the one copy of the value */
export function newSecret(app: Application, onMade: (made: PasswordCredential) => void): FormPanelOptions {
  let expires = "180";
  return {
    title: "Add a client secret",
    submit: "Add",
    fields: (update) =>
      html`${textField({ name: "secret-description", label: "Description" })}
      ${selectField({
        name: "secret-expires",
        label: "Expires",
        choices: expiries,
        value: expires,
        onChange: (value) => {
          expires = value;
          update();
        },
      })}
      ${expires === "custom" ? textField({ name: "secret-end", label: "End", type: "date", required: true }) : nothing}`,
    action: async (data) => {
      const passwordCredential = {
        displayName: textOf(data, "secret-description") || null,
        endDateTime: endOf(textOf(data, "secret-expires"), textOf(data, "secret-end")),
      };
      onMade(await post<PasswordCredential>(`/applications/${app.id}/addPassword`, { passwordCredential }));
      return "The client secret was added. Copy its value now: it is not shown again.";
    },
  };
}

interface Secrets {
  readonly app: Application;
  /** Values that were made since this page was opened, by Secret ID. */
  readonly values: ReadonlyMap<string, string>;
  readonly onNew: () => void;
  readonly onDelete: (secret: PasswordCredential) => void;
}

function value(secret: PasswordCredential, fresh: string | undefined): TemplateResult {
  if (!fresh) return html`<span class="mono">${secret.hint ?? ""}${"*".repeat(16)}</span>`;
  return html`<span class="mono">${fresh}</span> ${copyButton("Value", fresh)}`;
}

export function clientSecrets({ app, values, onNew, onDelete }: Secrets): TemplateResult {
  return html`<p>
      A secret string that the application uses to prove its identity when requesting a token. Also can be referred to
      as application password.
    </p>
    <div class="commands">${button("New client secret", onNew, { appearance: "primary" })}</div>
    ${
      values.size > 0
        ? html`<div class="note">
            <fluent-message-bar intent="warning" layout="multiline">
              Copy the <strong>Value</strong> now: it cannot be shown again. The <strong>Secret ID</strong> beside it
              opens nothing.
            </fluent-message-bar>
          </div>`
        : nothing
    }
    ${table({
      caption: "Client secrets",
      rows: app.passwordCredentials,
      empty: "No client secrets have been created for this application.",
      columns: [
        { name: "Description", cell: ({ displayName }) => displayName ?? "" },
        { name: "Expires", cell: ({ endDateTime }) => expiry(endDateTime) },
        { name: "Value", cell: (secret) => value(secret, values.get(secret.keyId)) },
        { name: "Secret ID", cell: ({ keyId }) => html`<span class="mono">${keyId}</span>` },
        {
          name: "Actions",
          cell: (secret) =>
            rowActions(
              button("Delete", () => onDelete(secret), {
                appearance: "subtle",
                label: `Delete the client secret ${secret.displayName ?? secret.keyId}`,
              }),
            ),
        },
      ],
    })}`;
}

/** With a word: a date alone says it to nobody. */
export function expiry(endDateTime: string): string {
  return `${shortDate(endDateTime)}${Date.parse(endDateTime) <= Date.now() ? " (expired)" : ""}`;
}
