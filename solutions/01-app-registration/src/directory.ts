import type { Client } from "@microsoft/microsoft-graph-client";

export interface Application {
  readonly id: string;
  readonly appId: string;
}

/** Undefined for 404; every other error is the caller's. */
async function getOrNothing<T>(graph: Client, path: string): Promise<T | undefined> {
  return graph
    .api(path)
    .get()
    .catch((error: { statusCode?: number }) => {
      if (error.statusCode === 404) return undefined;
      throw error;
    }) as Promise<T | undefined>;
}

/**
 * An app is known by its id. Where there is no id yet (a first run that was killed before it could write one down), by
 * its name *and* its owner: a display name belongs to nobody.
 */
async function findApplication(graph: Client, name: string, appId?: string): Promise<Application | undefined> {
  if (appId) return getOrNothing(graph, `/applications(appId='${encodeURIComponent(appId)}')?$select=id,appId`);
  const me = await graph.api("/me").select("id").get();
  const named = await graph.api("/applications").filter(`displayName eq '${name}'`).select("id,appId").get();
  for (const app of named.value as Application[]) {
    const owners = await graph.api(`/applications/${app.id}/owners`).select("id").get();
    if (owners.value.some(({ id }: { id: string }) => id === me.id)) return app;
  }
  return undefined;
}

/** Finds the app and brings it into the wanted state, or makes it. */
export async function ensureApplication(
  graph: Client,
  wanted: { readonly displayName: string },
  appId?: string,
): Promise<Application> {
  const found = await findApplication(graph, wanted.displayName, appId);
  if (!found) return graph.api("/applications").post(wanted);
  await graph.api(`/applications/${found.id}`).patch(wanted);
  return found;
}

/** The app as this tenant sees it: what people sign in to and roles are assigned on. @returns its object id */
export async function ensurePrincipal(graph: Client, appId: string): Promise<string> {
  const found = await getOrNothing<{ id: string }>(graph, `/servicePrincipals(appId='${appId}')?$select=id`);
  return (found ?? (await graph.api("/servicePrincipals").post({ appId }))).id;
}

/** From now on only people it was assigned to can sign in (AADSTS50105 for everybody else). */
export async function requireAssignment(graph: Client, principalId: string): Promise<void> {
  await graph.api(`/servicePrincipals/${principalId}`).patch({ appRoleAssignmentRequired: true });
}

/** Gives a person a role of the app, once. */
export async function assignRole(graph: Client, resourceId: string, appRoleId: string, userName: string) {
  const user = await graph
    .api(`/users/${encodeURIComponent(userName)}`)
    .select("id")
    .get();
  const path = `/servicePrincipals/${resourceId}/appRoleAssignedTo`;
  const { value } = (await graph.api(path).get()) as { value: { principalId: string; appRoleId: string }[] };
  if (value.some((one) => one.principalId === user.id && one.appRoleId === appRoleId)) return;
  await graph.api(path).post({ principalId: user.id, resourceId, appRoleId });
}
