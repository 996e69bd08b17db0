import type { Consent } from "../../state/model.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import { onUser } from "../people/on-user.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, ok, queryOf } from "../route.ts";
import { requireServicePrincipal } from "../service-principals/find.ts";
import { readGrants, readGrantsOfPrincipal, writeGrants } from "./permissions.ts";
import { grantResource, grantShape, grantsOf } from "./resource.ts";
import { createGrant, removeGrant, requireGrant, updateGrant } from "./write.ts";

function list(request: GraphRequest, fits: (grant: Consent) => boolean = () => true): GraphAnswer {
  const items = grantsOf(request)
    .filter(fits)
    .map((grant) => grantResource(request, grant));
  return ok(queryCollection(items, queryOf(request), { ...grantShape, url: request.url }));
}

function ofPrincipal(request: GraphRequest): GraphAnswer {
  const { appId } = requireServicePrincipal(request);
  return list(request, ({ clientAppId }) => clientAppId === appId);
}

function get(request: GraphRequest): GraphAnswer {
  return ok(selectEntity(grantResource(request, requireGrant(request)), queryOf(request), grantShape));
}

const one = "/oauth2PermissionGrants/{grant}";
const own = { own: [], anybody: readGrants.delegated ?? [], application: readGrants.application };

/** Delegated permissions that were consented (Learn, graph resources/oauth2permissiongrant). */
export const permissionGrantRoutes: readonly GraphRoute[] = [
  { method: "GET", path: "/oauth2PermissionGrants", permissions: readGrants, handle: (request) => list(request) },
  { method: "POST", path: "/oauth2PermissionGrants", permissions: writeGrants, handle: createGrant },
  { method: "GET", path: one, permissions: readGrants, handle: get },
  { method: "PATCH", path: one, permissions: writeGrants, handle: updateGrant },
  { method: "DELETE", path: one, permissions: writeGrants, handle: removeGrant },
  {
    method: "GET",
    path: "/servicePrincipals/{id}/oauth2PermissionGrants",
    permissions: readGrantsOfPrincipal,
    handle: ofPrincipal,
  },
  ...onUser("GET", "/oauth2PermissionGrants", own, (request, user) =>
    list(request, ({ principalId }) => principalId === user.id),
  ),
];
