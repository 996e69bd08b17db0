import { type TemplateResult, html } from "lit";
import { post } from "../../graph/graph.ts";
import type { Application, FederatedCredential } from "../../graph/types.ts";
import { button } from "../../kit/button.ts";
import { textField } from "../../kit/fields.ts";
import { textOf } from "../../kit/form-data.ts";
import type { FormPanelOptions } from "../../kit/form-panel.ts";
import { rowActions, table } from "../../kit/table.ts";

/** The audience of workload identity federation (Learn, workload-identity-federation). */
const AUDIENCE = "api://AzureADTokenExchange";

export function addFederatedCredential({ id }: Application): FormPanelOptions {
  return {
    title: "Add a credential",
    submit: "Add",
    fields: () =>
      html`<p>
          Allow another identity provider to present its tokens in place of a secret. Issuer and subject are compared
          character by character.
        </p>
        ${textField({ name: "fic-issuer", label: "Issuer", type: "url", required: true, placeholder: "https://token.actions.githubusercontent.com" })}
        ${textField({ name: "fic-subject", label: "Subject identifier", required: true, placeholder: "repo:owner/name:environment:production" })}
        ${textField({ name: "fic-name", label: "Name", required: true, hint: "Cannot be changed later." })}
        ${textField({ name: "fic-description", label: "Description" })}
        ${textField({ name: "fic-audience", label: "Audience", required: true, value: AUDIENCE })}`,
    action: async (data) => {
      await post(`/applications/${id}/federatedIdentityCredentials`, {
        name: textOf(data, "fic-name"),
        issuer: textOf(data, "fic-issuer"),
        subject: textOf(data, "fic-subject"),
        description: textOf(data, "fic-description") || null,
        audiences: [textOf(data, "fic-audience")],
      });
      return "The federated credential was added";
    },
  };
}

export function federatedCredentials(
  credentials: readonly FederatedCredential[],
  onAdd: () => void,
  onDelete: (credential: FederatedCredential) => void,
): TemplateResult {
  return html`<p>Allow other identities to impersonate this application by trusting the tokens of another issuer.</p>
    <div class="commands">${button("Add credential", onAdd, { appearance: "primary" })}</div>
    ${table({
      caption: "Federated credentials",
      rows: credentials,
      empty: "No federated credentials have been added for this application.",
      columns: [
        { name: "Name", cell: ({ name }) => name },
        { name: "Issuer", cell: ({ issuer }) => html`<span class="mono">${issuer}</span>` },
        { name: "Subject identifier", cell: ({ subject }) => html`<span class="mono">${subject}</span>` },
        { name: "Audience", cell: ({ audiences }) => html`<span class="mono">${audiences.join(", ")}</span>` },
        {
          name: "Actions",
          cell: (credential) =>
            rowActions(
              button("Delete", () => onDelete(credential), {
                appearance: "subtle",
                label: `Delete the credential ${credential.name}`,
              }),
            ),
        },
      ],
    })}`;
}
