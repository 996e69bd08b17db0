// What an API does with a token: jose, the published keys, and no word from the tenant in between.
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import * as client from "openid-client";
import { expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { API, ada, daemon, mcpClient, remoteServer, signInAt, startTenant } from "../support/tenant.ts";

const entra = await startTenant();
const issuer = `${entra.origin}/${contoso.id}/v2.0`;
const keys = createRemoteJWKSet(new URL(`${entra.origin}/${contoso.id}/discovery/v2.0/keys`));
const rules = { issuer, audience: remoteServer.appId, algorithms: ["RS256"] };
// With a path: openid-client repeats the address it was called at, and a bare origin would have grown a slash.
const redirect_uri = "http://localhost:5998/callback";

async function userToken(scope: string): Promise<string> {
  const config = await client.discovery(new URL(issuer), mcpClient.appId, undefined, client.None());
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const code_challenge = await client.calculatePKCECodeChallenge(pkceCodeVerifier);
  const asked = { redirect_uri, scope, code_challenge, code_challenge_method: "S256" };
  const landedOn = await signInAt(entra, client.buildAuthorizationUrl(config, asked));
  return (await client.authorizationCodeGrant(config, landedOn, { pkceCodeVerifier })).access_token;
}

async function appToken(at: { id: string }, app: { appId: string; secret?: string }, api: string): Promise<string> {
  const config = await client.discovery(new URL(`${entra.origin}/${at.id}/v2.0`), app.appId, app.secret);
  return (await client.clientCredentialsGrant(config, { scope: `${api}/.default` })).access_token;
}

test("a token for our own API, version 2: issuer, audience, scope, person and client", async () => {
  const { payload, protectedHeader } = await jwtVerify(await userToken(`openid profile ${API}/mcp.read`), keys, rules);
  expect(payload).toMatchObject({
    ver: "2.0",
    tid: contoso.id,
    oid: ada.id,
    azp: mcpClient.appId,
    azpacr: "0",
    preferred_username: ada.signInName,
    roles: ["Notes.Admin"],
  });
  expect(String(payload.scp).split(" ")).toContain("mcp.read");
  expect(protectedHeader).toEqual({ typ: "JWT", alg: "RS256", kid: expect.any(String) });
});

test("an application's own token has roles and no scope, and its object is its subject", async () => {
  const { payload } = await jwtVerify(await appToken(contoso, daemon, API), keys, rules);
  expect(payload).toMatchObject({ roles: ["Notes.Read.All"], azp: daemon.appId, azpacr: "1", sub: payload.oid });
  expect(payload).not.toHaveProperty("scp");
});

test("a Graph token is nobody's to verify but Graph's: its header has a nonce, its signature fails", async () => {
  const token = await userToken("User.Read");
  expect(decodeProtectedHeader(token)).toMatchObject({ nonce: expect.any(String), x5t: expect.any(String) });
  await expect(jwtVerify(token, keys)).rejects.toMatchObject({ code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" });
  const me = await fetch(`${entra.origin}/v1.0/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).toBe(200);
});

test("another tenant's token is signed with the very same keys: only its issuer gives it away", async () => {
  const token = await appToken(fabrikam, fabrikam.apps.client, `api://${fabrikam.apps.api.appId}`);
  await expect(jwtVerify(token, keys)).resolves.toMatchObject({ payload: { tid: fabrikam.id } });
  await expect(jwtVerify(token, keys, { issuer })).rejects.toMatchObject({ claim: "iss" });
});

test("a changed token, and one for another audience, are refused", async () => {
  const token = await appToken(contoso, daemon, API);
  const [header, payload, signature] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString("utf8")) as Record<string, unknown>;
  const forged = Buffer.from(JSON.stringify({ ...claims, roles: ["Notes.Admin"] })).toString("base64url");
  await expect(jwtVerify(`${header}.${forged}.${signature}`, keys)).rejects.toMatchObject({
    code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  });
  await expect(jwtVerify(token, keys, { ...rules, audience: API })).rejects.toMatchObject({ claim: "aud" });
});
