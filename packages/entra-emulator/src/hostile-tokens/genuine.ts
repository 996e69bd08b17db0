import type { Application, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import { delegatedPayload, versionOf } from "../tokens/access-token.ts";
import { NO_CLAIMS } from "../tokens/claims-request.ts";
import { MintError } from "./mint-error.ts";
import type { Genuine } from "./recipe.ts";

const HOUR = 3600;

/** Whom a minted token is for, by whom it comes, and about whom it is. */
export interface MintFor {
  /** Client id of the API it is shown to. */
  readonly resource: string;
  /** Client id. Absent: an application that requires the API, or any other. */
  readonly client?: string;
  /** Object id or user principal name. Absent: the first member. */
  readonly user?: string;
}

/** @throws MintError resource_unknown; Graph's tokens are nobody's to mint */
function requireResource({ directory }: Emulator, appId: string): { resource: Application; tenantId: string } {
  const found = directory.application(appId);
  if (!found || !found.homeTenantId || appId === GRAPH_APP_ID)
    throw new MintError("resource_unknown", "No application of these tenants has the id given as 'resource'.");
  return { resource: found.app, tenantId: found.homeTenantId };
}

/** @throws MintError client_unknown */
function requireClient({ directory }: Emulator, tenantId: string, resource: Application, appId?: string): Application {
  if (appId !== undefined) {
    const found = directory.application(appId)?.app;
    if (!found) throw new MintError("client_unknown", "No application of these tenants has the id given as 'client'.");
    return found;
  }
  const others = directory.objects(tenantId).applications.all();
  const requires = ({ requiredResourceAccess }: Application) =>
    requiredResourceAccess.some(({ resourceAppId }) => resourceAppId === resource.appId);
  return others.find(requires) ?? others.find(({ id }) => id !== resource.id) ?? resource;
}

/** @throws MintError user_unknown */
function requireUser({ directory }: Emulator, tenantId: string, name?: string): User {
  const users = directory.users(tenantId);
  const wanted = name?.toLowerCase();
  const found =
    wanted === undefined
      ? users.find(({ userType, accountEnabled }) => userType === "Member" && accountEnabled)
      : users.find(({ id, userPrincipalName, signInName }) =>
          [id, userPrincipalName, signInName].some((candidate) => candidate.toLowerCase() === wanted),
        );
  if (!found) throw new MintError("user_unknown", "The tenant of the API has no such user.");
  return found;
}

/** @throws MintError client_unknown */
function requirePrincipal({ directory }: Emulator, tenantId: string, { appId }: Application): string {
  const principal = directory.servicePrincipal(tenantId, appId);
  if (!principal) throw new MintError("client_unknown", "The client is not in the tenant of the API.");
  return principal.id;
}

/**
 * The good token of a user for an API, not yet put together.
 *
 * @throws MintError resource_unknown, client_unknown, user_unknown
 */
export async function genuineFor(emulator: Emulator, wanted: MintFor): Promise<Genuine> {
  const { resource, tenantId } = requireResource(emulator, wanted.resource);
  const client = requireClient(emulator, tenantId, resource, wanted.client);
  const user = requireUser(emulator, tenantId, wanted.user);
  const servicePrincipalId = requirePrincipal(emulator, tenantId, client);
  const [key] = await emulator.signingKeys();
  if (!key) throw new Error("There is no signing key");
  const now = emulator.clock();
  const scp = resource.api.oauth2PermissionScopes.filter(({ isEnabled }) => isEnabled).map(({ value }) => value);
  const common = { tenantId, client, resource, prefix: resource.identifierUris[0] ?? "" };
  const person = { user, sid: undefined, authTime: now, profile: true, strength: undefined, claims: NO_CLAIMS };
  const request = { ...common, ...person, authentication: "0" as const, scp, inAddress: false };
  const version = versionOf(resource);
  return {
    emulator,
    request,
    appRequest: { ...common, authentication: "1", servicePrincipalId },
    strangerId: emulator.directory.tenants.find(({ id }) => id !== tenantId)?.id ?? "",
    header: { typ: "JWT", alg: "RS256", ...(version === 1 && { x5t: key.kid }), kid: key.kid },
    claims: delegatedPayload(emulator, request, { seconds: HOUR }),
    key,
    now: Math.floor(now / 1000),
  };
}
