import type { DirectoryRole } from "../../directory/directory-roles.ts";
import type { Resource } from "../odata/shape.ts";
import { holdsAny } from "../require-permission.ts";
import type { Permissions } from "../route.ts";
import type { GraphCaller } from "../verify-token.ts";

const WRITE = ["RoleManagement.ReadWrite.Directory"];
const READ = ["RoleManagement.Read.Directory", "Directory.Read.All", "Directory.ReadWrite.All", ...WRITE];

/** Learn, graph permissions-reference and the page of each call. */
export const readRoles: Permissions = { delegated: READ, application: READ };
export const writeRoles: Permissions = { delegated: WRITE, application: WRITE };

export function seesRoles(caller: GraphCaller): boolean {
  return holdsAny(caller, READ);
}

/** A directory role as Graph shows it; to who may not look, its id. */
export function roleResource({ id, ...rest }: DirectoryRole, visible = true): Resource {
  const { displayName, description, roleTemplateId } = rest;
  const shown = { description, displayName, roleTemplateId };
  const hidden = { description: null, displayName: null, roleTemplateId: null };
  return { id, deletedDateTime: null, ...(visible ? shown : hidden) };
}

export const roleShape = {
  context: "directoryRoles",
  type: "directoryRole",
  properties: ["id", "deletedDateTime", "description", "displayName", "roleTemplateId"],
} as const;
