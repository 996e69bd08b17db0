import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { askForToken, refusalOf, signIn } from "../app-registration/tokens.ts";
import type { Lab } from "../lab.ts";
import type { ada } from "../people.ts";

/** What stands before a scope of the remote server. */
export const API = `api://${contoso.apps.remoteServer.appId}`;
export const READ = `${API}/mcp.read`;
export const WRITE = `${API}/mcp.write`;

const { appId: clientId } = contoso.apps.mcpClient;
const REDIRECT = "http://localhost:4598";

/** What a sign-in asks for. */
interface Asked {
  /** In full: "api://…/mcp.read". */
  readonly scope?: string;
  /** As a challenge demands them; JSON. */
  readonly claims?: string | undefined;
}

/** Somebody signs in at Entra with an MCP client that Contoso knows. @returns why there is no token, or the token */
export async function askEntra(
  lab: Lab,
  entra: Entra,
  user: typeof ada,
  { scope = READ, claims }: Asked = {},
): Promise<{ readonly token: string } | { readonly refusal: string }> {
  const request = { clientId, redirectUri: REDIRECT, scope: `${scope} openid profile`, user };
  const { delivered, problem } = await signIn(lab, entra, { ...request, ...(claims && { claims }) });
  const form = { grant_type: "authorization_code", client_id: clientId, redirect_uri: REDIRECT };
  if (!delivered["code"]) return { refusal: problem ?? "no code" };
  const answer = await askForToken(lab, entra.origin, contoso.id, { ...form, code: delivered["code"] });
  const token = answer.json["access_token"];
  return typeof token === "string" ? { token } : { refusal: refusalOf(answer) };
}

/** A token for the remote server. @throws Error when Entra gives none: the learner's server had no part in it */
export async function entraToken(...wanted: Parameters<typeof askEntra>): Promise<string> {
  const answer = await askEntra(...wanted);
  if ("refusal" in answer) throw new Error(`The grader got no token for the server: ${answer.refusal}.`);
  return answer.token;
}
