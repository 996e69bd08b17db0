import type { Emulator } from "../emulator.ts";
import { noteClient, type Notes } from "../http/exchange-context.ts";
import type { Params } from "../http/params.ts";
import { asClient, type ManagedIdentity } from "../seed/managed-identities.ts";
import { issueAppToken } from "../tokens/access-token.ts";
import { requireIdentity } from "./find-identity.ts";
import { IdentityError, invalidRequest } from "./identity-error.ts";

/** Seconds: a day, whatever the tenant's token lifetime policy says (Learn, managed-identity-best-practice). */
const A_DAY = 86_400 - 1;

/** What all endpoints answer, in the order of the recorded one. Numbers are strings. */
export interface IssuedForIdentity {
  readonly access_token: string;
  readonly client_id: string;
  readonly expires_in: string;
  readonly expires_on: string;
  readonly ext_expires_in: string;
  readonly not_before: string;
  readonly resource: string;
  readonly token_type: "Bearer";
}

/** The resource as registered, or without the slash that many write behind it. */
function requireResource({ directory }: Emulator, { tenantId }: ManagedIdentity, asked: string | undefined) {
  if (!asked) throw invalidRequest("Required query variable 'resource' is missing");
  const prefix = asked.replace(/\/\.default$/, "");
  const resource = directory.resource(tenantId, prefix) ?? directory.resource(tenantId, prefix.replace(/\/$/, ""));
  if (resource && prefix !== "") return { resource, prefix };
  const text = `AADSTS500011: The resource principal named ${asked.slice(0, 200)} was not found in the tenant ${tenantId}.`;
  throw new IdentityError(400, "invalid_resource", text);
}

/** Microsoft's own resources see `idtyp` in every app-only token; others only when they ask for the claim. */
function claimsOf({ directory }: Emulator, { resourceId }: ManagedIdentity, appId: string) {
  const isMicrosofts = directory.application(appId)?.homeTenantId === "";
  return { xms_mirid: resourceId, ...(isMicrosofts && { idtyp: "app" }) };
}

/**
 * A token for a managed identity, by the parameters of the request.
 *
 * @throws IdentityError 400 invalid_request, invalid_resource, unauthorized_client
 */
export async function issueForIdentity(emulator: Emulator, query: Params, notes: Notes): Promise<IssuedForIdentity> {
  const identity = requireIdentity(query);
  noteClient(notes, identity.clientId);
  const { tenantId, clientId, principalId } = identity;
  const principal = emulator.directory.servicePrincipal(tenantId, clientId);
  if (!principal?.accountEnabled)
    throw new IdentityError(400, "unauthorized_client", `AADSTS700016: The identity ${clientId} is not in the tenant.`);
  const { resource, prefix } = requireResource(emulator, identity, query.get("resource"));
  const { token, expiresIn } = await issueAppToken(emulator, {
    tenantId,
    client: asClient(identity),
    authentication: "2",
    resource,
    prefix,
    servicePrincipalId: principalId,
    managed: { claims: claimsOf(emulator, identity, resource.appId), seconds: A_DAY },
  });
  const now = Math.floor(emulator.clock() / 1000);
  return {
    access_token: token,
    client_id: clientId,
    expires_in: String(expiresIn),
    expires_on: String(now + expiresIn),
    ext_expires_in: String(expiresIn),
    not_before: String(now - 300),
    resource: query.get("resource") ?? "",
    token_type: "Bearer",
  };
}
