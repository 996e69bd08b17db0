import { html } from "lit";
import { post } from "../graph/graph.ts";
import type { AppRole, Group, ServicePrincipal, User } from "../graph/types.ts";
import { selectField } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";
import type { FormPanelOptions } from "../kit/form-panel.ts";

/** Assigned, with no role in particular (Learn, graph serviceprincipal-post-approleassignedto). */
export const DEFAULT_ACCESS = "00000000-0000-0000-0000-000000000000";

/** Roles that people can hold. */
export function rolesForPeople({ appRoles }: ServicePrincipal): readonly AppRole[] {
  return appRoles.filter(({ isEnabled, allowedMemberTypes }) => isEnabled && allowedMemberTypes.includes("User"));
}

export function addAssignment(
  principal: ServicePrincipal,
  users: readonly User[],
  groups: readonly Group[],
): FormPanelOptions {
  const roles = rolesForPeople(principal).map(({ id, displayName }) => ({ value: id, text: displayName }));
  return {
    title: "Add Assignment",
    submit: "Assign",
    fields: () =>
      html`${selectField({
        name: "assignee",
        label: "Users and groups",
        choices: [
          ...users.map(({ id, displayName, userPrincipalName }) => ({
            value: id,
            text: `${displayName} (${userPrincipalName})`,
          })),
          ...groups.map(({ id, displayName }) => ({ value: id, text: `${displayName} (group)` })),
        ],
      })}
      ${selectField({
        name: "role",
        label: "Select a role",
        choices: roles.length > 0 ? roles : [{ value: DEFAULT_ACCESS, text: "Default Access" }],
      })}`,
    action: async (data) => {
      await post(`/servicePrincipals/${principal.id}/appRoleAssignedTo`, {
        principalId: textOf(data, "assignee"),
        resourceId: principal.id,
        appRoleId: textOf(data, "role"),
      });
      return "The assignment was added";
    },
  };
}
