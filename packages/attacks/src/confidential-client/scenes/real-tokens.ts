import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { askForToken, signIn } from "../../app-registration/tokens.ts";
import type { Lab } from "../../lab.ts";
import { eve } from "../../people.ts";
import { API } from "../entra-sign-in.ts";
import { entraMode } from "./entra.ts";
import type { RealToken } from "./shown-token.ts";

function real(what: string, token: unknown): RealToken {
  if (typeof token !== "string") throw new Error(`The grader got no token: ${what}.`);
  return { what, token };
}

/** Eve signs in at Fabrikam, for Fabrikam's own API: the same keys sign it. @throws Error when she gets no token: our fault */
export async function tokenOfFabrikam(lab: Lab): Promise<RealToken> {
  const { entra } = await entraMode(lab);
  const { client, api } = fabrikam.apps;
  const request = { clientId: client.appId, redirectUri: "http://localhost:4596", user: eve, tenant: fabrikam.id };
  const { delivered } = await signIn(lab, entra, { ...request, scope: `api://${api.appId}/mcp.read openid` });
  const form = { grant_type: "authorization_code", client_id: client.appId, redirect_uri: request.redirectUri };
  const answer = await askForToken(lab, entra.origin, fabrikam.id, { ...form, code: delivered["code"] ?? "" });
  return real("Fabrikam", answer.json["access_token"]);
}

/** The nightly export asks in its own name. @throws Error when it gets no token: our fault */
export async function tokenOfDaemon(lab: Lab): Promise<RealToken> {
  const { entra } = await entraMode(lab);
  const { appId, secret = "" } = contoso.apps.daemon;
  const client = { client_id: appId, client_secret: secret, scope: `${API}/.default` };
  const form = { grant_type: "client_credentials", ...client };
  return real("daemon", (await askForToken(lab, entra.origin, contoso.id, form)).json["access_token"]);
}
