import type { Entra } from "@workshop/entra-emulator";
import { contoso, GRAPH_APP_ID } from "@workshop/entra-emulator/seed";
import { directoryToken } from "../../app-registration/directory.ts";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { type McpSession, openSession } from "../../remote/mcp-session.ts";
import type { RemoteProcess } from "../../remote/remote.ts";
import { API, entraToken, READ, WRITE } from "../entra-sign-in.ts";

const { remoteServer } = contoso.apps;

/** Asks the tenant's Graph as an administrator. @throws Error when it refuses: that is our fault */
export type Administrate = (
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  json?: unknown,
) => Promise<Record<string, unknown>>;

/** Graph, as somebody who administers the directory. */
export async function administrator(lab: Lab, entra: Entra): Promise<Administrate> {
  const token = await directoryToken(lab, entra);
  return async (method, path, json) => {
    const answer = await lab.request(`${entra.origin}/v1.0${path}`, { method, token, json });
    if (answer.status >= 400) throw new Error(`The directory answered ${answer.status} to ${method} ${path}.`);
    return answer.json;
  };
}

/** Contoso lets the server read profiles for everybody who is signed in: a server in the middle cannot ask them. */
async function consentForAll(administrate: Administrate): Promise<void> {
  const graph = await administrate("GET", `/servicePrincipals(appId='${GRAPH_APP_ID}')`);
  await administrate("POST", "/oauth2PermissionGrants", {
    clientId: remoteServer.servicePrincipalId,
    consentType: "AllPrincipals",
    resourceId: graph["id"],
    scope: "User.Read",
  });
}

/** Part B, running: a tenant that knows the server by its address, and the learner's server. None may harm it. */
export function entraMode(lab: Lab) {
  return lab.once("entra", async () => {
    const entra = await lab.startTenant();
    const starting: Promise<RemoteProcess> = lab.startRemote({ entra, issuer: "entra" });
    const administrate = await administrator(lab, entra);
    const [server] = await Promise.all([starting, consentForAll(administrate)]);
    await administrate("PATCH", `/applications/${remoteServer.id}`, { identifierUris: [API, server.url] });
    return { entra, server, administrate };
  });
}

export interface Caller {
  readonly token: string;
  readonly session: McpSession;
}

/** Opens a session with a token. @throws ControlFailed when it does not open: then nothing else means anything */
export async function enter(server: RemoteProcess, token: string, user: typeof ada): Promise<Caller> {
  const session = await openSession(server, token);
  if (!session) throw new ControlFailed("sessionOpened", { user: user.displayName });
  return { token, session };
}

/** Ada, who may read and write, and Grace, who may read, each with a session. */
export function twoCallers(lab: Lab) {
  return lab.once("entra: two people", async () => {
    const running = await entraMode(lab);
    const { entra, server } = running;
    const [ofAda, ofGrace] = await Promise.all([
      entraToken(lab, entra, ada, { scope: `${READ} ${WRITE}` }).then((token) => enter(server, token, ada)),
      entraToken(lab, entra, grace).then((token) => enter(server, token, grace)),
    ]);
    return { ...running, ada: ofAda, grace: ofGrace };
  });
}
