import { type TemplateResult, html } from "lit";
import { list, remove } from "../graph/graph.ts";
import type { AppRoleAssignment, Group, User } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { rowActions, table } from "../kit/table.ts";
import { DEFAULT_ACCESS, addAssignment } from "./add-assignment.ts";
import { PrincipalPage, type WithPrincipal } from "./principal-page.ts";

interface Assigned extends WithPrincipal {
  readonly assignments: readonly AppRoleAssignment[];
}

class UsersAndGroups extends PrincipalPage<Assigned> {
  protected override readonly blade = "Users and groups";

  protected override async load(): Promise<Assigned> {
    const principal = await this.fetchPrincipal();
    const all = await list<AppRoleAssignment>(`/servicePrincipals/${principal.id}/appRoleAssignedTo`);
    return { principal, assignments: all.filter(({ principalType }) => principalType !== "ServicePrincipal") };
  }

  #add({ principal }: Assigned): void {
    void this.act(async () => {
      const [users, groups] = await Promise.all([list<User>("/users"), list<Group>("/groups")]);
      await this.ask(addAssignment(principal, users, groups));
      return undefined;
    });
  }

  #remove({ principal }: Assigned, { id, principalDisplayName }: AppRoleAssignment): void {
    const name = principalDisplayName ?? "this assignment";
    void this.confirm({
      title: "Remove assignment",
      text: `Do you want to remove ${name}?`,
      submit: "Yes",
      action: async () => {
        await remove(`/servicePrincipals/${principal.id}/appRoleAssignedTo/${id}`);
        return `The assignment of ${name} was removed`;
      },
    });
  }

  protected override view(data: Assigned): TemplateResult {
    const { principal, assignments } = data;
    const roleName = (id: string) =>
      id === DEFAULT_ACCESS ? "Default Access" : (principal.appRoles.find((role) => role.id === id)?.displayName ?? id);
    return html`<div class="commands">
        ${button("Add user/group", () => this.#add(data), { appearance: "primary" })}
      </div>
      <p>
        ${
          principal.appRoleAssignmentRequired
            ? "Only who is assigned here gets in."
            : "Assignment is not required: everybody in the directory gets in, with a role or without."
        }
      </p>
      ${table({
        caption: "Assigned users and groups",
        rows: assignments,
        empty: "No application assignments found",
        columns: [
          { name: "Display name", cell: ({ principalDisplayName }) => principalDisplayName },
          { name: "Object type", cell: ({ principalType }) => principalType },
          { name: "Role assigned", cell: ({ appRoleId }) => roleName(appRoleId) },
          {
            name: "Actions",
            cell: (assignment) =>
              rowActions(
                button("Remove", () => this.#remove(data, assignment), {
                  appearance: "subtle",
                  label: `Remove the assignment of ${assignment.principalDisplayName ?? assignment.principalId}`,
                }),
              ),
          },
        ],
      })}`;
  }
}
customElements.define("portal-principal-users", UsersAndGroups);
