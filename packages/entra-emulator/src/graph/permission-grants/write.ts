import { randomUUID } from "node:crypto";
import * as z from "zod";
import { PRIVILEGED_ROLE_ADMINISTRATOR } from "../../directory/directory-roles.ts";
import type { ServicePrincipal } from "../../directory/model.ts";
import type { Consent } from "../../state/model.ts";
import { objectsOf } from "../objects-of.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { guid, time } from "../input/values.ts";
import { selectEntity } from "../odata/entity.ts";
import { invalid, notFound, sameKey } from "../refusals.ts";
import { APPLICATION_ADMINISTRATORS, requireRole } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, created, noContent, param, queryOf } from "../route.ts";
import { grantResource, grantShape, grantsOf } from "./resource.ts";

const TYPE = "OAuth2PermissionGrant";
const scope = z.string().trim().max(3850);
const input = z.strictObject({
  clientId: guid,
  consentType: z.enum(["AllPrincipals", "Principal"]),
  principalId: guid.nullish(),
  resourceId: guid,
  scope,
  startTime: time.nullish(),
  expiryTime: time.nullish(),
});
const change = z.strictObject({ scope });

const ADMINISTRATORS = [...APPLICATION_ADMINISTRATORS, PRIVILEGED_ROLE_ADMINISTRATOR];

function requirePrincipal(request: GraphRequest, id: string): ServicePrincipal {
  const found = objectsOf(request).servicePrincipals.get(id);
  if (!found) throw notFound(id);
  return found;
}

/** A grant for one person names that person, one for everybody names nobody. @throws GraphError 400, 404 */
function personOf({ emulator, caller }: GraphRequest, { consentType, principalId }: z.output<typeof input>) {
  if ((consentType === "Principal") !== Boolean(principalId))
    throw invalid("principalId", `Invalid value specified for property 'principalId' of resource '${TYPE}'.`);
  if (principalId && !emulator.directory.user({ tenantId: caller.tenantId, userId: principalId }))
    throw notFound(principalId);
  return principalId ?? null;
}

function once(text: string): string {
  return [...new Set(text.split(/\s+/))].join(" ");
}

/** `POST /oauth2PermissionGrants`. @throws GraphError 400, 403, 404, 409 when there is one for the three of them */
export function createGrant(request: GraphRequest): GraphAnswer {
  requireRole(request, ADMINISTRATORS);
  const body = parseInput(input, readJson(request), TYPE);
  const clientAppId = requirePrincipal(request, body.clientId).appId;
  const resourceAppId = requirePrincipal(request, body.resourceId).appId;
  const principalId = personOf(request, body);
  const same = (grant: Consent) =>
    grant.clientAppId === clientAppId && grant.resourceAppId === resourceAppId && grant.principalId === principalId;
  if (grantsOf(request).some(same)) throw sameKey("Permission entry already exists.");
  const { tenantId } = request.caller;
  const { consentType } = body;
  const made = {
    id: randomUUID(),
    tenantId,
    clientAppId,
    resourceAppId,
    consentType,
    principalId,
    scope: once(body.scope),
  };
  request.emulator.store.state.consents.push(made);
  const entity = selectEntity(grantResource(request, made), queryOf(request), grantShape);
  return created(request, entity, `/oauth2PermissionGrants/${made.id}`);
}

/** @throws GraphError 404 */
export function requireGrant(request: GraphRequest): Consent {
  const id = param(request, "grant");
  const found = grantsOf(request).find((grant) => grant.id === id.toLowerCase());
  if (!found) throw notFound(id);
  return found;
}

/** `PATCH /oauth2PermissionGrants/{id}` {scope}. */
export function updateGrant(request: GraphRequest): GraphAnswer {
  requireRole(request, ADMINISTRATORS);
  const grant = requireGrant(request);
  grant.scope = once(parseInput(change, readJson(request), TYPE).scope);
  return noContent;
}

/** `DELETE /oauth2PermissionGrants/{id}`. */
export function removeGrant(request: GraphRequest): GraphAnswer {
  requireRole(request, ADMINISTRATORS);
  const { id } = requireGrant(request);
  const { state } = request.emulator.store;
  state.consents = state.consents.filter((consent) => consent.id !== id);
  return noContent;
}
