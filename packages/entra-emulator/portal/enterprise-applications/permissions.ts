import { type TemplateResult, html } from "lit";
import { get, list, remove } from "../graph/graph.ts";
import type { AppRoleAssignment, PermissionGrant, ServicePrincipal, User } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { rowActions, table } from "../kit/table.ts";
import { PrincipalPage, type WithPrincipal } from "./principal-page.ts";

/** One thing that was granted, and how to take it back. */
interface Grant {
  readonly api: string;
  readonly name: string;
  readonly kind: "Delegated" | "Application";
  readonly by: string;
  readonly revoke: () => Promise<void>;
}

interface WithGrants extends WithPrincipal {
  readonly grants: readonly Grant[];
}

async function nameOf(id: string | null): Promise<string> {
  if (!id) return "Admin consent";
  const { displayName } = await get<User>(`/users/${id}`);
  return `User consent of ${displayName}`;
}

async function delegated({ id, resourceId, scope, principalId }: PermissionGrant): Promise<Grant> {
  const [resource, by] = await Promise.all([
    get<ServicePrincipal>(`/servicePrincipals/${resourceId}`),
    nameOf(principalId),
  ]);
  const revoke = () => remove(`/oauth2PermissionGrants/${id}`);
  return { api: resource.displayName, name: scope.trim(), kind: "Delegated", by, revoke };
}

async function application(principalId: string, { id, resourceId, appRoleId }: AppRoleAssignment): Promise<Grant> {
  const { displayName, appRoles } = await get<ServicePrincipal>(`/servicePrincipals/${resourceId}`);
  const name = appRoles.find((role) => role.id === appRoleId)?.value ?? appRoleId;
  const revoke = () => remove(`/servicePrincipals/${principalId}/appRoleAssignments/${id}`);
  return { api: displayName, name, kind: "Application", by: "Admin consent", revoke };
}

class PrincipalPermissions extends PrincipalPage<WithGrants> {
  protected override readonly blade = "Permissions";

  protected override async load(): Promise<WithGrants> {
    const principal = await this.fetchPrincipal();
    const [grants, assignments] = await Promise.all([
      list<PermissionGrant>(`/oauth2PermissionGrants?$filter=clientId eq '${principal.id}'`),
      list<AppRoleAssignment>(`/servicePrincipals/${principal.id}/appRoleAssignments`),
    ]);
    const all = [...grants.map(delegated), ...assignments.map((one) => application(principal.id, one))];
    return { principal, grants: await Promise.all(all) };
  }

  #revoke({ name, revoke }: Grant): void {
    void this.confirm({
      title: "Revoke permission",
      text: `Do you want to revoke ${name}?`,
      submit: "Yes, revoke",
      action: async () => {
        await revoke();
        return `${name} was revoked`;
      },
    });
  }

  protected override view({ grants }: WithGrants): TemplateResult {
    return html`<p>
        Permissions that have been granted to this application: by an admin for everybody, or by users for themselves.
      </p>
      ${table({
        caption: "Granted permissions",
        rows: grants,
        empty: "Nothing has been granted to this application.",
        columns: [
          { name: "Claim value", cell: ({ name }) => name },
          { name: "API name", cell: ({ api }) => api },
          { name: "Type", cell: ({ kind }) => kind },
          { name: "Granted through", cell: ({ by }) => by },
          {
            name: "Actions",
            cell: (grant) =>
              rowActions(
                button("Revoke", () => this.#revoke(grant), { appearance: "subtle", label: `Revoke ${grant.name}` }),
              ),
          },
        ],
      })}`;
  }
}
customElements.define("portal-principal-permissions", PrincipalPermissions);
