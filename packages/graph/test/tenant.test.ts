import { type Entra, startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGraphClient, getMe } from "../src/index.ts";

const { ada } = contoso.users;
const redirectUri = "http://localhost";
const verifier = "a-code-verifier-of-at-least-forty-three-characters";

let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ port: 0, keysDirectory: process.env["TENANT_KEYS"] ?? "" });
});
afterAll(() => entra.stop());

/** The authorization code flow by hand: this package has nothing to do with MSAL. */
async function signInAda(): Promise<string> {
  const client_id = contoso.apps.localServer.appId;
  const authority = `${entra.origin}/${contoso.id}/oauth2/v2.0`;
  const scope = "https://graph.microsoft.com/User.Read openid";
  const pkce = { code_challenge: verifier, code_challenge_method: "plain" };
  const query = new URLSearchParams({ client_id, scope, redirect_uri: redirectUri, response_type: "code", ...pkce });
  const browser = createBrowser({ caCertificate: entra.caCertificate });
  const person = { userName: ada.userPrincipalName, password: ada.password };
  const { landedOn } = await browser.signIn(`${authority}/authorize?${query.toString()}`, person);
  const code = new URL(landedOn).searchParams.get("code") ?? "";
  const grant = {
    client_id,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    grant_type: "authorization_code",
  };
  const answer = await fetch(`${authority}/token`, { method: "POST", body: new URLSearchParams(grant) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

describe("the tenant's Graph", () => {
  it("gives the selected members of the user", async () => {
    const client = createGraphClient({ baseUrl: new URL(entra.origin), getAccessToken: signInAda });
    const user = await getMe(client, ["displayName", "userPrincipalName", "department"]);
    const { displayName, userPrincipalName } = ada;
    expect(user).toStrictEqual({ displayName, userPrincipalName, department: "Engineering" });
  });

  it("refuses a token that is none", async () => {
    const client = createGraphClient({
      baseUrl: new URL(entra.origin),
      getAccessToken: () => Promise.resolve("no-token"),
    });
    await expect(getMe(client, ["id"])).rejects.toMatchObject({ code: "unauthorized", status: 401 });
  });

  it("is retried when it is busy, and says so when it stays busy", async () => {
    const token = await signInAda();
    const client = createGraphClient({ baseUrl: new URL(entra.origin), getAccessToken: () => Promise.resolve(token) });
    entra.faults.graph({ status: 429, code: "TooManyRequests", retryAfter: 0, times: 2 });
    expect(await getMe(client, ["id"])).toStrictEqual({ id: ada.id });
    entra.faults.graph({ status: 429, code: "TooManyRequests", retryAfter: 3600, times: 1 });
    await expect(getMe(client, ["id"])).rejects.toMatchObject({ code: "throttled", retryAfter: 3600 });
  });
});
