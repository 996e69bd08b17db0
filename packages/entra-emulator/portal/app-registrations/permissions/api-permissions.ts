import { type TemplateResult, html } from "lit";
import { list, post } from "../../graph/graph.ts";
import type { AppRoleAssignment, PermissionGrant, ServicePrincipal } from "../../graph/types.ts";
import { button } from "../../kit/button.ts";
import { rowActions, table } from "../../kit/table.ts";
import { AppPage, type WithApp } from "../app-page.ts";
import { addPermission } from "./add-permission.ts";
import { grantConsent } from "./grant-consent.ts";
import { type Granted, type PermissionRow, asRequired, permissionRows } from "./permission-rows.ts";
import { GRAPH_APP_ID, findPrincipal, findResource, myApis } from "./resources.ts";

interface Permissions extends WithApp {
  readonly principal: ServicePrincipal | undefined;
  readonly granted: Granted;
  readonly rows: readonly PermissionRow[];
}

async function grantedTo(principal: ServicePrincipal | undefined): Promise<Granted> {
  if (!principal) return { grants: [], assignments: [] };
  const [grants, assignments] = await Promise.all([
    list<PermissionGrant>(`/oauth2PermissionGrants?$filter=clientId eq '${principal.id}'`),
    list<AppRoleAssignment>(`/servicePrincipals/${principal.id}/appRoleAssignments`),
  ]);
  return { grants, assignments };
}

function status({ granted, needsAdmin }: PermissionRow): string {
  if (granted) return "✓ Granted for Contoso";
  return needsAdmin ? "⚠ Not granted for Contoso" : "";
}

class ApiPermissions extends AppPage<Permissions> {
  protected override readonly blade = "API permissions";

  protected override async load(): Promise<Permissions> {
    const [app, principal] = await Promise.all([this.fetchApp(), findPrincipal(this.appId)]);
    const [resources, granted] = await Promise.all([
      Promise.all(app.requiredResourceAccess.map(({ resourceAppId }) => findResource(resourceAppId))),
      grantedTo(principal),
    ]);
    return { app, principal, granted, rows: permissionRows(app, resources, granted) };
  }

  #add({ app, rows }: Permissions): void {
    void this.act(async () => {
      const [graph, mine] = await Promise.all([findResource(GRAPH_APP_ID), myApis()]);
      const asked = new Set(rows.map(({ id }) => id));
      await this.ask(
        addPermission([graph, ...mine], asked, async (chosen) => {
          await this.change(app, { requiredResourceAccess: asRequired([...rows, ...chosen]) });
          return "The permissions were added";
        }),
      );
      return undefined;
    });
  }

  #grant({ app, principal, rows, granted }: Permissions): void {
    const text =
      "Do you want to grant consent for the requested permissions for all accounts in Contoso? This adds to what was granted before.";
    void this.confirm({
      title: "Grant admin consent confirmation",
      text,
      submit: "Yes",
      action: async () => {
        const client = principal ?? (await post<ServicePrincipal>("/servicePrincipals", { appId: app.appId }));
        await grantConsent(client.id, rows, granted);
        return "Consent was granted for Contoso";
      },
    });
  }

  #remove({ app, rows }: Permissions, row: PermissionRow): void {
    const text = `The application does not ask for ${row.name} any more. What was granted before stays granted.`;
    void this.confirm({
      title: "Remove permission",
      text,
      submit: "Yes, remove",
      action: async () => {
        await this.change(app, { requiredResourceAccess: asRequired(rows.filter((one) => one !== row)) });
        return `${row.name} was removed`;
      },
    });
  }

  protected override view(data: Permissions): TemplateResult {
    return html`<p>
        Applications are authorized to call APIs when they are granted permissions by users or admins as part of the
        consent process. What is listed here is asked for; the status says what was granted.
      </p>
      <div class="commands">
        ${button("Add a permission", () => this.#add(data), { appearance: "primary" })}
        ${button("Grant admin consent for Contoso", () => this.#grant(data), { disabled: data.rows.length === 0 })}
      </div>
      ${table({
        caption: "Configured permissions",
        rows: data.rows,
        empty: "No permissions added",
        columns: [
          {
            name: "API / Permissions name",
            cell: ({ resource, name }) =>
              html`<strong>${name}</strong><br /><span class="soft">${resource.name}</span>`,
          },
          { name: "Type", cell: ({ kind }) => kind },
          { name: "Description", cell: ({ description }) => description },
          { name: "Admin consent required", cell: ({ needsAdmin }) => (needsAdmin ? "Yes" : "No") },
          { name: "Status", cell: status },
          {
            name: "Actions",
            cell: (row) =>
              rowActions(
                button("Remove", () => this.#remove(data, row), {
                  appearance: "subtle",
                  label: `Remove ${row.name} (${row.kind})`,
                }),
              ),
          },
        ],
      })}`;
  }
}
customElements.define("portal-app-permissions", ApiPermissions);
