import { newServicePrincipal } from "../../directory/applications.ts";
import { objectsOf } from "../objects-of.ts";
import { ALL_APPLICATIONS } from "../applications/permissions.ts";
import { GraphError } from "../graph-error.ts";
import { readJson } from "../input/read-json.ts";
import { said } from "../input/set-aside.ts";
import { selectEntity } from "../odata/entity.ts";
import { sameKey } from "../refusals.ts";
import { requireOwner } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, created, queryOf } from "../route.ts";
import { readPrincipalCreation } from "./input.ts";
import { servicePrincipalResource, servicePrincipalShape } from "./resource.ts";

function noApplication(appId: string): GraphError {
  const message = `The appId '${appId}' of the service principal does not reference a valid application object.`;
  const code = "NoBackingApplicationObject";
  return new GraphError(400, code, message, { details: [{ code, message, target: "appId" }] });
}

/** An application of another tenant must be one for several. @throws GraphError 400 NoBackingApplicationObject */
function requireKnown({ emulator, caller }: GraphRequest, appId: string): void {
  const found = emulator.directory.application(appId);
  const isOurs = found?.homeTenantId === caller.tenantId;
  if (!found || (!isOurs && found.app.signInAudience === "AzureADMyOrg")) throw noApplication(appId);
}

/** Makes one, owned by whoever makes it. @throws GraphError 400, 403, 409 Request_MultipleObjectsWithSameKeyValue */
export function createFrom(request: GraphRequest, body: Readonly<Record<string, unknown>>): GraphAnswer {
  const { emulator, caller } = request;
  const { appId, ...input } = readPrincipalCreation(body);
  requireKnown(request, appId);
  const registration = objectsOf(request)
    .applications.all()
    .find((app) => app.appId === appId);
  requireOwner(request, registration?.owners ?? [], ALL_APPLICATIONS);
  if (emulator.directory.servicePrincipal(caller.tenantId, appId))
    throw sameKey(
      `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
    );
  const principal = { ...newServicePrincipal(appId), ...said(input), owners: [caller.objectId] };
  objectsOf(request).servicePrincipals.put(principal);
  const resource = servicePrincipalResource(request, principal);
  const entity = selectEntity(resource, queryOf(request), servicePrincipalShape);
  return created(request, entity, `/servicePrincipals/${principal.id}`);
}

/** `POST /servicePrincipals` {appId}. */
export function createServicePrincipal(request: GraphRequest): GraphAnswer {
  return createFrom(request, readJson(request));
}
