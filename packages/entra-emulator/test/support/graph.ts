import { Client } from "@microsoft/microsoft-graph-client";
import { type SeedApp, contoso } from "@workshop/entra-emulator/seed";
import { type Answer, type TestTenant, answerAt, hedy, person } from "./tenant.ts";

/** Microsoft's command line of Azure: the tenant knows it, and it holds what it asks for. */
const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
const REDIRECT = "http://localhost:5998";

/** A Graph token of somebody who signed in with the command line of Azure; with it they may do what they may do. */
export async function directoryToken(
  { entra, browser, token }: TestTenant,
  user: { signInName: string; password?: string } = hedy,
  scope = "https://graph.microsoft.com/.default",
): Promise<string> {
  const fields = { client_id: AZURE_CLI, response_type: "code", redirect_uri: REDIRECT, scope };
  const url = `${entra.origin}/${contoso.id}/oauth2/v2.0/authorize?${new URLSearchParams(fields).toString()}`;
  const { landedOn, error } = await browser().signIn(url, person({ password: "", ...user }));
  const { code = "" } = answerAt(landedOn);
  const answer = await token({
    grant_type: "authorization_code",
    client_id: AZURE_CLI,
    redirect_uri: REDIRECT,
    code,
    scope,
  });
  if (answer.status !== 200) throw new Error(`${answer.text} ${error ?? ""}`);
  return String(answer.json.access_token);
}

/** A Graph token of an application for itself. */
export async function appToken(
  { token }: TestTenant,
  { appId, secret = "" }: Pick<SeedApp, "appId" | "secret">,
): Promise<string> {
  const scope = "https://graph.microsoft.com/.default";
  const answer = await token({ grant_type: "client_credentials", client_id: appId, client_secret: secret, scope });
  if (answer.status !== 200) throw new Error(answer.text);
  return String(answer.json.access_token);
}

export type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Asks Graph with a token; a body goes as JSON, text as it is. */
export function asking({ send }: TestTenant, token: string): Ask {
  return (method, path, body, headers = {}) =>
    send(`/v1.0${path}`, {
      method,
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
    });
}

/** Microsoft's own client, unmodified; it trusts the tenant through NODE_EXTRA_CA_CERTS. */
export function graphClient({ entra }: TestTenant, token: string): Client {
  return Client.init({
    baseUrl: `${entra.origin}/`,
    customHosts: new Set(["localhost"]),
    authProvider: (done) => done(null, token),
  });
}

export interface Made {
  readonly id: string;
  readonly appId: string;
}

/** Registers an application. */
export async function register(ask: Ask, more: object = {}): Promise<Made> {
  const { status, json, text } = await ask("POST", "/applications", { displayName: "Made by a test", ...more });
  if (status !== 201) throw new Error(text);
  return { id: String(json.id), appId: String(json.appId) };
}

/** A delegated permission as a body declares it. */
export function declaredScope(id: string, value: string, isEnabled = true) {
  const words = { adminConsentDisplayName: value, adminConsentDescription: value };
  return { id, value, type: "User", isEnabled, ...words };
}
