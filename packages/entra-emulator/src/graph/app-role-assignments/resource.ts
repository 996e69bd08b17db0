import type { AppRoleAssignment } from "../../directory/model.ts";
import { principalOf } from "../directory-object.ts";
import type { Resource } from "../odata/shape.ts";
import type { GraphRequest } from "../route.ts";

/** Learn, graph resources/approleassignment. */
export function assignmentResource(request: GraphRequest, assignment: AppRoleAssignment): Resource {
  return {
    deletedDateTime: null,
    ...assignment,
    principalDisplayName: principalOf(request, assignment.principalId)?.displayName ?? null,
    resourceDisplayName: principalOf(request, assignment.resourceId)?.displayName ?? null,
  };
}

export const assignmentShape = {
  context: "appRoleAssignments",
  type: "appRoleAssignment",
  properties: (
    "id deletedDateTime appRoleId createdDateTime principalDisplayName principalId principalType resourceDisplayName " +
    "resourceId"
  ).split(" "),
  filterable: ["id", "appRoleId", "principalId", "principalType", "principalDisplayName", "resourceId"],
} as const;
