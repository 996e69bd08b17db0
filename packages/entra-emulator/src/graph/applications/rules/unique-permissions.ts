import { invalid } from "../../refusals.ts";
import type { Change } from "../rules.ts";

/** Printable ASCII without space, quotation mark and backslash; not with a dot in front (Learn, app manifest). */
const VALUE = /^(?!\.)[!#-[\]-~]+$/;

/** Ids and values of scopes and app roles: one application has each once (Learn, app manifest). @throws GraphError 400 */
export function requireUniquePermissions({ after }: Change): void {
  const entries = [
    ...after.api.oauth2PermissionScopes.map((scope) => ({ ...scope, target: "api.oauth2PermissionScopes" })),
    ...after.appRoles.map((role) => ({ ...role, target: "appRoles" })),
  ];
  const seen = new Set<string>();
  for (const { id, value, target } of entries) {
    if (value !== null && !VALUE.test(value))
      throw invalid(target, `Invalid value specified for property 'value' of resource '${target}': '${value}'.`);
    for (const key of value === null ? [id] : [id, `value ${value}`]) {
      if (seen.has(key))
        throw invalid(target, `The ids and values of scopes and app roles must be unique: '${value ?? id}' is not.`);
      seen.add(key);
    }
  }
}
