import { createHash } from "node:crypto";
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { GRAPH_APP_ID, contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { ada, apps, grace, newTokens, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { origin } = tenant.entra;
const { localServer, remoteServer, legacyApi, daemon, mcpClient } = apps;
const jwks = (await tenant.send(`/${contoso.id}/discovery/v2.0/keys`)).json as unknown as Parameters<
  typeof createLocalJWKSet
>[0];
const keys = createLocalJWKSet(jwks);
const API = `api://${remoteServer.appId}`;

async function appToken(scope: string): Promise<Record<string, unknown>> {
  const fields = {
    grant_type: "client_credentials",
    client_id: daemon.appId,
    client_secret: daemon.secret ?? "",
    scope,
  };
  return (await tenant.token(fields)).json;
}

describe("tokens of an API", () => {
  test("version 2: audience is the client id, verifiable by the published keys", async () => {
    const { access_token = "", scope } = await newTokens(tenant, mcpClient, {
      scope: `${API}/mcp.read openid profile`,
    });
    const { payload, protectedHeader } = await jwtVerify(access_token, keys, {
      issuer: `${origin}/${contoso.id}/v2.0`,
      audience: remoteServer.appId,
    });
    expect(payload).toMatchObject({
      ver: "2.0",
      azp: mcpClient.appId,
      azpacr: "0",
      oid: ada.id,
      tid: contoso.id,
      scp: "mcp.read",
      roles: ["Notes.Admin"],
      preferred_username: ada.userPrincipalName,
    });
    expect(protectedHeader).not.toHaveProperty("x5t");
    expect(payload).not.toHaveProperty("appid");
    expect(scope).toBe(`${API}/mcp.read`);
  });

  test("all that was granted comes back, and a user without a role has no roles", async () => {
    await newTokens(tenant, mcpClient, { scope: `${API}/mcp.read` }, grace);
    const { access_token = "", scope } = await newTokens(tenant, mcpClient, { scope: `${API}/mcp.write` }, grace);
    expect(decodeJwt(access_token).scp).toBe("mcp.read mcp.write");
    expect(scope?.split(" ").sort()).toEqual([`${API}/mcp.read`, `${API}/mcp.write`]);
    expect(decodeJwt(access_token)).not.toHaveProperty("roles");
  });

  test.each([`api://${legacyApi.appId}`, "https://contoso.onmicrosoft.com/ledger", legacyApi.appId])(
    "version 1: audience is as asked: %s",
    async (prefix) => {
      const { access_token = "" } = await newTokens(tenant, mcpClient, { scope: `${prefix}/ledger.read` });
      const { payload, protectedHeader } = await jwtVerify(access_token, keys, {
        issuer: `https://sts.windows.net/${contoso.id}/`,
        audience: prefix,
      });
      expect(payload).toMatchObject({
        ver: "1.0",
        appid: mcpClient.appId,
        appidacr: "0",
        upn: ada.userPrincipalName,
        amr: ["pwd"],
      });
      expect(protectedHeader.x5t).toBe(protectedHeader.kid);
    },
  );

  test("an application's own: four members, roles instead of scp, oid is sub", async () => {
    const json = await appToken(`${API}/.default`);
    expect(Object.keys(json).sort()).toEqual(["access_token", "expires_in", "ext_expires_in", "token_type"]);
    const { payload } = await jwtVerify(String(json.access_token), keys);
    expect(payload).toMatchObject({ azpacr: "1", roles: ["Notes.Read.All"], oid: payload.sub });
    for (const name of ["scp", "appid", "idtyp", "preferred_username"]) expect(payload).not.toHaveProperty(name);
  });

  test("an application without a role has no roles claim", async () => {
    const json = await appToken(`api://${legacyApi.appId}/.default`);
    expect(decodeJwt(String(json.access_token))).not.toHaveProperty("roles");
  });

  test("iat and nbf lie five minutes back; expires_in counts from now", async () => {
    const { access_token = "", expires_in } = await newTokens(tenant);
    const { iat = 0, nbf, exp = 0 } = decodeJwt(access_token);
    expect(nbf).toBe(iat);
    expect(exp - iat).toBe(Number(expires_in) + 300);
    expect(Number(expires_in)).toBeGreaterThanOrEqual(3599);
    expect(Number(expires_in)).toBeLessThan(5400);
  });

  test("another tenant's token passes the signature check and fails at the issuer", async () => {
    const { appId, secret } = fabrikam.apps.client;
    const fields = {
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: secret ?? "",
      scope: `api://${fabrikam.apps.api.appId}/.default`,
    };
    const token = String((await tenant.token(fields, {}, fabrikam.id)).json.access_token);
    await expect(jwtVerify(token, keys)).resolves.toBeDefined();
    await expect(jwtVerify(token, keys, { issuer: `${origin}/${contoso.id}/v2.0` })).rejects.toThrow(/iss/);
  });
});

describe("tokens of Microsoft Graph", () => {
  test("version 1, and nobody but Graph can verify them", async () => {
    const { access_token = "" } = await newTokens(tenant);
    expect(decodeJwt(access_token)).toMatchObject({
      ver: "1.0",
      aud: GRAPH_APP_ID,
      iss: `https://sts.windows.net/${contoso.id}/`,
      appid: localServer.appId,
    });
    await expect(jwtVerify(access_token, keys)).rejects.toMatchObject({
      code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    });
    const { nonce, ...header } = decodeProtectedHeader(access_token) as { nonce: string };
    const hashed = { ...header, nonce: createHash("sha256").update(nonce).digest("base64url") };
    // Member order matters for the signature: rebuild the header as it was, with the nonce replaced.
    const text = Buffer.from(access_token.split(".")[0] ?? "", "base64url")
      .toString()
      .replace(nonce, hashed.nonce);
    const rebuilt = `${Buffer.from(text).toString("base64url")}.${access_token.split(".").slice(1).join(".")}`;
    await expect(compactVerify(rebuilt, keys)).resolves.toBeDefined();
  });

  test("a fully qualified scope gives the URI as audience and comes back in that spelling", async () => {
    const { access_token = "", scope } = await newTokens(tenant, localServer, {
      scope: "https://graph.microsoft.com/User.Read openid",
    });
    expect(decodeJwt(access_token).aud).toBe("https://graph.microsoft.com");
    expect(scope?.split(" ")).toContain("https://graph.microsoft.com/User.Read");
    expect(scope).not.toContain("offline_access");
  });
});
