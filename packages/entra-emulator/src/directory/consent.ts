import { randomUUID } from "node:crypto";
import type { Consent, State } from "../state/model.ts";
import type { Application } from "./model.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import type { Directory } from "./directory.ts";
import type { RequestedScopes, ResourceScopes } from "./scopes.ts";

/** Whose consent, for which client, where. */
export interface Asked {
  readonly tenantId: string;
  readonly client: Application;
  readonly userId: string;
}

/** Permissions of one resource that a consent page shows, or that a consent records. */
export interface ConsentItem {
  readonly resource: Application;
  readonly names: readonly string[];
  /** Who may use them; the client that asks unless said. */
  readonly client?: Application;
}

function preAuthorized(client: Application, resource: Application): string[] {
  const entry = resource.api.preAuthorizedApplications.find(({ appId }) => appId === client.appId);
  return resource.api.oauth2PermissionScopes
    .filter(({ id }) => entry?.delegatedPermissionIds.includes(id))
    .map(({ value }) => value);
}

/** All that was consented for client and resource: by the user, by an administrator, or ahead by the resource. */
export function grantedScopes(
  state: State,
  { tenantId, client, userId }: Asked,
  resource: Application,
): readonly string[] {
  const fits = (entry: Consent) =>
    entry.tenantId === tenantId &&
    entry.clientAppId === client.appId &&
    entry.resourceAppId === resource.appId &&
    (entry.consentType === "AllPrincipals" || entry.principalId === userId);
  const given = state.consents.filter(fits).flatMap(({ scope }) => scope.split(" "));
  return [...new Set([...given, ...preAuthorized(client, resource)])];
}

/** What the client's registration requires of a resource (`requiredResourceAccess`), by name. */
function required(client: Application, resource: Application): string[] {
  const ids = client.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === resource.appId)
    .flatMap(({ resourceAccess }) => resourceAccess.filter(({ type }) => type === "Scope").map(({ id }) => id));
  return resource.api.oauth2PermissionScopes.filter(({ id }) => ids.includes(id)).map(({ value }) => value);
}

function named(requested: RequestedScopes, graph: Application): ConsentItem[] {
  const items = requested.resources
    .filter(({ isDefault }) => !isDefault)
    .map(({ resource, names }) => ({ resource, names }));
  const onGraph = items.find(({ resource }) => resource.appId === GRAPH_APP_ID)?.names ?? [];
  const oidc = { resource: graph, names: [...new Set([...requested.oidc, ...onGraph])] };
  const rest = items.filter(({ resource }) => resource.appId !== GRAPH_APP_ID);
  return oidc.names.length > 0 ? [oidc, ...rest] : rest;
}

function allRequired(directory: Directory, tenantId: string, client: Application): ConsentItem[] {
  return client.requiredResourceAccess
    .map(({ resourceAppId }) => directory.resource(tenantId, resourceAppId))
    .filter((resource) => resource !== undefined)
    .map((resource) => ({ resource, names: required(client, resource), client }))
    .filter(({ names }) => names.length > 0);
}

/**
 * `.default` asks for everything the registration requires, of all resources, but only while nothing was granted; and
 * for what the resource itself requires, where that knows the client: it can ask nobody when it acts on behalf of
 * somebody (Learn, v2-oauth2-on-behalf-of-flow, knownClientApplications).
 */
function byDefault(
  state: State,
  asked: Asked,
  directory: Directory,
  { resource }: ResourceScopes,
  force: boolean,
): ConsentItem[] {
  if (!force && grantedScopes(state, asked, resource).some((name) => name !== "offline_access")) return [];
  const isKnown = resource.api.knownClientApplications.includes(asked.client.appId);
  const clients = isKnown ? [asked.client, resource] : [asked.client];
  return clients.flatMap((client) => allRequired(directory, asked.tenantId, client));
}

/** All that a consent page for this request lists. OIDC scopes are permissions of Microsoft Graph. */
export function consentItems(
  state: State,
  asked: Asked,
  directory: Directory,
  requested: RequestedScopes,
  force: boolean,
): ConsentItem[] {
  const graph = directory.resource(asked.tenantId, "");
  const items = graph ? named(requested, graph) : [];
  for (const entry of requested.resources.filter(({ isDefault }) => isDefault)) {
    items.push(...byDefault(state, asked, directory, entry, force));
  }
  return items;
}

/** Of those, what nobody granted yet. Empty: no consent page. */
export function missingConsent(state: State, asked: Asked, items: readonly ConsentItem[]): ConsentItem[] {
  return items
    .map(({ client = asked.client, resource, names }) => {
      const granted = grantedScopes(state, { ...asked, client }, resource);
      return { client, resource, names: names.filter((name) => !granted.includes(name)) };
    })
    .filter(({ names }) => names.length > 0);
}

/** Records a consent, for one user or for everybody in the tenant. */
export function recordConsent(state: State, asked: Asked, items: readonly ConsentItem[], forEverybody: boolean): void {
  for (const { client = asked.client, resource, names } of items) {
    const principalId = forEverybody ? null : asked.userId;
    const entry = state.consents.find(
      (candidate) =>
        candidate.tenantId === asked.tenantId &&
        candidate.clientAppId === client.appId &&
        candidate.resourceAppId === resource.appId &&
        candidate.principalId === principalId,
    );
    if (entry) entry.scope = [...new Set([...entry.scope.split(" "), ...names])].join(" ");
    else
      state.consents.push({
        id: randomUUID(),
        tenantId: asked.tenantId,
        clientAppId: client.appId,
        resourceAppId: resource.appId,
        consentType: forEverybody ? "AllPrincipals" : "Principal",
        principalId,
        scope: names.join(" "),
      });
  }
}
