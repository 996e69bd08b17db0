import type { RegisteredApp } from "./scenes/app.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
/** What signing in and showing a name takes. */
const ENOUGH = new Set(["User.Read", "openid", "profile", "email", "offline_access"]);

interface PermissionNames {
  readonly oauth2PermissionScopes?: readonly { readonly id: string; readonly value: string }[];
  readonly appRoles?: readonly { readonly id: string; readonly value: string | null }[];
}

async function namesOfGraph({ graph }: RegisteredApp): Promise<ReadonlyMap<string, string>> {
  const { json } = await graph(`/servicePrincipals(appId='${GRAPH}')?$select=id,oauth2PermissionScopes,appRoles`);
  const { oauth2PermissionScopes = [], appRoles = [] } = json as PermissionNames;
  return new Map([...oauth2PermissionScopes, ...appRoles].map(({ id, value }) => [id, value ?? id]));
}

/**
 * The Graph permissions that a registration asks for, or already holds for everybody, beyond `User.Read`. An
 * application permission is always too much here, whatever its name: nobody is signed in when it is used.
 */
export async function permissionsBeyondNeed(it: RegisteredApp): Promise<readonly string[]> {
  const names = await namesOfGraph(it);
  const asked = it.app.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === GRAPH)
    .flatMap(({ resourceAccess }) => resourceAccess);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const delegated = asked.filter(({ type }) => type === "Scope").map(({ id }) => nameOf(id));
  const application = asked.filter(({ type }) => type === "Role").map(({ id }) => `${nameOf(id)} (application)`);
  const held = it.holds.filter(({ appRoleId }) => names.has(appRoleId)).map(({ appRoleId }) => nameOf(appRoleId));
  const beyond = [...delegated, ...it.grantedForAll.filter((name) => [...names.values()].includes(name))].filter(
    (name) => !ENOUGH.has(name),
  );
  const all = [...application, ...held.map((name) => `${name} (application)`), ...beyond];
  return [...new Set(all)];
}
