import { type TemplateResult, html } from "lit";
import type { Application, PreAuthorizedApplication } from "../../graph/types.ts";
import { button } from "../../kit/button.ts";
import { checkField, textField } from "../../kit/fields.ts";
import { textOf, textsOf } from "../../kit/form-data.ts";
import type { FormPanelOptions } from "../../kit/form-panel.ts";
import { rowActions, table } from "../../kit/table.ts";

export function addClient(
  { api, identifierUris }: Application,
  save: (client: PreAuthorizedApplication) => Promise<string>,
): FormPanelOptions {
  return {
    title: "Add a client application",
    submit: "Add application",
    fields: () =>
      html`<p>Whoever uses this client is not asked for consent to the scopes you choose.</p>
        ${textField({ name: "client-id", label: "Client ID", required: true, placeholder: "e.g. 00001111-aaaa-2222-bbbb-3333cccc4444" })}
        <fieldset>
          <legend>Authorized scopes</legend>
          ${api.oauth2PermissionScopes.map(({ id, value }) =>
            checkField({ name: "client-scope", value: id, label: `${identifierUris[0] ?? ""}/${value}` }),
          )}
        </fieldset>`,
    action: (data) => save({ appId: textOf(data, "client-id"), delegatedPermissionIds: textsOf(data, "client-scope") }),
  };
}

export function authorizedClients(
  { api }: Application,
  onAdd: () => void,
  onRemove: (client: PreAuthorizedApplication) => void,
): TemplateResult {
  const nameOf = (id: string) => api.oauth2PermissionScopes.find((scope) => scope.id === id)?.value ?? id;
  return html`<h2>Authorized client applications</h2>
    <p>
      Authorizing a client application indicates that this API trusts the application and users should not be asked to
      consent when the application calls this API.
    </p>
    <div class="commands">${button("Add a client application", onAdd)}</div>
    ${table({
      caption: "Authorized client applications",
      rows: api.preAuthorizedApplications,
      empty: "No client applications have been authorized",
      columns: [
        { name: "Client ID", cell: ({ appId }) => html`<span class="mono">${appId}</span>` },
        { name: "Scopes", cell: ({ delegatedPermissionIds }) => delegatedPermissionIds.map(nameOf).join(", ") },
        {
          name: "Actions",
          cell: (client) =>
            rowActions(
              button("Remove", () => onRemove(client), {
                appearance: "subtle",
                label: `Remove the client ${client.appId}`,
              }),
            ),
        },
      ],
    })}`;
}
