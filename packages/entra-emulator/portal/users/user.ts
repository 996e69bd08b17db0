import { type TemplateResult, html } from "lit";
import { get, list, post } from "../graph/graph.ts";
import type { AppRoleAssignment, DirectoryObject, ServicePrincipal, User } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { essentials } from "../kit/essentials.ts";
import { table } from "../kit/table.ts";
import { href } from "../shell/navigation.ts";
import { Page } from "../shell/page.ts";

interface Person {
  readonly user: User;
  readonly memberOf: readonly DirectoryObject[];
  readonly roles: readonly { readonly app: ServicePrincipal; readonly role: string }[];
}

const SELECT =
  "id,displayName,userPrincipalName,mail,jobTitle,department,officeLocation,mobilePhone,userType,accountEnabled";

async function rolesOf(id: string): Promise<Person["roles"]> {
  const assignments = await list<AppRoleAssignment>(`/users/${id}/appRoleAssignments`);
  return Promise.all(
    assignments.map(async ({ resourceId, appRoleId }) => {
      const app = await get<ServicePrincipal>(`/servicePrincipals/${resourceId}`);
      return { app, role: app.appRoles.find((role) => role.id === appRoleId)?.displayName ?? "Default Access" };
    }),
  );
}

class UserPage extends Page<Person> {
  protected override async load(): Promise<Person> {
    const id = encodeURIComponent(this.param("userId"));
    const [user, memberOf, roles] = await Promise.all([
      get<User>(`/users/${id}?$select=${SELECT}`),
      list<DirectoryObject>(`/users/${id}/memberOf`),
      rolesOf(id),
    ]);
    return { user, memberOf, roles };
  }

  protected override heading({ user }: Person): string {
    return user.displayName;
  }

  #revoke({ id, displayName }: User): void {
    const text = `Do you want to revoke all sessions of ${displayName}? Refresh tokens end at once (AADSTS50173); access tokens live on until they expire.`;
    void this.confirm({
      title: "Revoke sessions",
      text,
      submit: "Yes",
      action: async () => {
        await post(`/users/${id}/revokeSignInSessions`);
        return `The sessions of ${displayName} were revoked`;
      },
    });
  }

  #facts(user: User): TemplateResult {
    return essentials([
      { name: "Display name", value: user.displayName },
      { name: "User principal name", value: user.userPrincipalName, copy: true },
      { name: "Object ID", value: user.id, copy: true },
      { name: "User type", value: user.userType ?? "" },
      { name: "Account status", value: user.accountEnabled === false ? "Disabled" : "Enabled" },
      { name: "Email", value: user.mail ?? "" },
      { name: "Job title", value: user.jobTitle ?? "" },
      { name: "Department", value: user.department ?? "" },
    ]);
  }

  protected override view({ user, memberOf, roles }: Person): TemplateResult {
    return html`<div class="commands">${button("Revoke sessions", () => this.#revoke(user))}</div>
      ${this.#facts(user)}
      <h2>Groups and assigned roles</h2>
      ${table({
        caption: "Groups and assigned roles",
        rows: memberOf,
        empty: "Member of no group.",
        columns: [
          {
            name: "Name",
            cell: ({ id, displayName, "@odata.type": type }) =>
              type?.endsWith(".directoryRole")
                ? displayName
                : html`<a href=${href(`/groups/${id}`)}>${displayName ?? id}</a>`,
          },
          {
            name: "Type",
            cell: ({ "@odata.type": type }) => (type?.endsWith(".directoryRole") ? "Directory role" : "Group"),
          },
        ],
      })}
      <h2>Applications</h2>
      ${table({
        caption: "Applications",
        rows: roles,
        empty: "Assigned to no application.",
        columns: [
          {
            name: "Application",
            cell: ({ app }) =>
              html`<a href=${href(`/enterprise-applications/${app.appId}/users-and-groups`)}>${app.displayName}</a>`,
          },
          { name: "Role assigned", cell: ({ role }) => role },
        ],
      })}`;
  }
}
customElements.define("portal-user", UserPage);
