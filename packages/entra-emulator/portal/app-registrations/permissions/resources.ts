import { get, list } from "../../graph/graph.ts";
import { GraphError } from "../../graph/graph-error.ts";
import type { AppRole, Application, Scope, ServicePrincipal } from "../../graph/types.ts";

export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

/** An API whose permissions an application can ask for. */
export interface Resource {
  readonly appId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Those that applications, not people, can hold. */
  readonly roles: readonly AppRole[];
  /** Nothing where the API has no service principal in this directory: nobody can grant it then. */
  readonly principalId: string | undefined;
}

/** Nothing where it is not in this directory. */
export async function findPrincipal(appId: string): Promise<ServicePrincipal | undefined> {
  try {
    return await get<ServicePrincipal>(`/servicePrincipals(appId='${encodeURIComponent(appId)}')`);
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return undefined;
    throw error;
  }
}

function forApplications(roles: readonly AppRole[]): readonly AppRole[] {
  return roles.filter(({ allowedMemberTypes, isEnabled }) => isEnabled && allowedMemberTypes.includes("Application"));
}

export async function findResource(appId: string): Promise<Resource> {
  const principal = await findPrincipal(appId);
  return {
    appId,
    name: principal?.displayName ?? appId,
    scopes: principal?.oauth2PermissionScopes ?? [],
    roles: forApplications(principal?.appRoles ?? []),
    principalId: principal?.id,
  };
}

/** Our own applications that expose something. */
export async function myApis(): Promise<readonly Resource[]> {
  const apps = await list<Application>("/applications");
  return apps
    .map(({ appId, displayName, api, appRoles }) => ({
      appId,
      name: displayName,
      scopes: api.oauth2PermissionScopes.filter(({ isEnabled }) => isEnabled),
      roles: forApplications(appRoles),
      principalId: undefined,
    }))
    .filter(({ scopes, roles }) => scopes.length + roles.length > 0);
}
