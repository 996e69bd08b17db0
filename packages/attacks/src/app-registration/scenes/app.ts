import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { type Graph, listOf } from "../directory.ts";
import type { GraphApplication, GraphAssignment, GraphServicePrincipal } from "../graph-objects.ts";
import { type Registrations, registrations } from "./registrations.ts";

export type Which = "local" | "remote";

/** One registration with everything around it. */
export interface RegisteredApp extends Registrations {
  readonly clientId: string;
  readonly app: GraphApplication;
  readonly principal: GraphServicePrincipal | undefined;
  /** Who holds which role of it. */
  readonly assignedTo: readonly GraphAssignment[];
  /** The application permissions it holds elsewhere. */
  readonly holds: readonly GraphAssignment[];
  /** Delegated permissions that were granted for everybody, by name. */
  readonly grantedForAll: readonly string[];
}

const VARIABLE = { local: "LOCAL_CLIENT_ID", remote: "REMOTE_CLIENT_ID" } as const;

async function around(graph: Graph, principal: GraphServicePrincipal | undefined) {
  if (!principal) return { assignedTo: [], holds: [], grantedForAll: [] };
  const [assignedTo, holds, grants] = await Promise.all([
    listOf<GraphAssignment>(graph, `/servicePrincipals/${principal.id}/appRoleAssignedTo`),
    listOf<GraphAssignment>(graph, `/servicePrincipals/${principal.id}/appRoleAssignments`),
    listOf<{ consentType: string; scope: string }>(graph, `/servicePrincipals/${principal.id}/oauth2PermissionGrants`),
  ]);
  const forAll = grants.filter(({ consentType }) => consentType === "AllPrincipals");
  return { assignedTo, holds, grantedForAll: forAll.flatMap(({ scope }) => scope.split(" ").filter(Boolean)) };
}

/** @throws ControlFailed noId, noSuchApp, graphRefused */
async function read(lab: Lab, which: Which): Promise<RegisteredApp> {
  const where = await registrations(lab);
  const clientId = where.env[VARIABLE[which]];
  if (!clientId) throw new ControlFailed("noId", { variable: VARIABLE[which] });
  const [found, principals] = await Promise.all([
    where.graph(`/applications(appId='${encodeURIComponent(clientId)}')`),
    where.graph(`/servicePrincipals(appId='${encodeURIComponent(clientId)}')`),
  ]);
  if (found.status === 404 || found.status === 400)
    throw new ControlFailed("noSuchApp", { variable: VARIABLE[which], id: clientId.slice(0, 40) });
  if (found.status !== 200) throw new ControlFailed("graphRefused", { status: found.status });
  const app = found.json as unknown as GraphApplication;
  const principal = principals.status === 200 ? (principals.json as unknown as GraphServicePrincipal) : undefined;
  return { ...where, clientId, app, principal, ...(await around(where.graph, principal)) };
}

/** The local server's registration, or the remote server's. @throws ControlFailed when there is none to look at */
export function registeredApp(lab: Lab, which: Which): Promise<RegisteredApp> {
  return lab.once(`registered app: ${which}`, () => read(lab, which));
}
