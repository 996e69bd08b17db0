// A careful server accepts the control and refuses everything else; a careless one falls for what it does not check.
import { compactVerify, createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { MintError, type RecipeName } from "@workshop/entra-emulator";
import { recipes } from "../src/hostile-tokens/recipes.ts";
import { ada, apps, grace, newTokens, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra } = tenant;
const { remoteServer, mcpClient, legacyApi, daemon } = apps;
const keys = createRemoteJWKSet(new URL(`${entra.origin}/${contoso.id}/discovery/v2.0/keys`));
const SCOPES = ["mcp.read", "mcp.write"];

/**
 * As exercise 3 asks for it: signature, algorithm, issuer, audience, times, tenant, kind (an ID token has no azp, and
 * may well have roles), and a permission.
 */
async function accepts(token: string): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      issuer: `${entra.origin}/${contoso.id}/v2.0`,
      audience: remoteServer.appId,
      requiredClaims: ["exp", "nbf", "tid", "oid", "azp"],
      clockTolerance: 300,
    });
    const scopes = typeof payload.scp === "string" ? payload.scp.split(" ") : [];
    const roles = Array.isArray(payload.roles) ? payload.roles : [];
    const isAllowed = scopes.some((scope) => SCOPES.includes(scope)) || (!payload.scp && roles.length > 0);
    return payload.tid === contoso.id && payload.ver === "2.0" && isAllowed;
  } catch {
    return false;
  }
}
const mint = (recipe: string, more: object = {}) =>
  entra.mintToken(recipe as RecipeName, { resource: remoteServer.appId, ...more });

test.each(recipes.map(({ name, what }) => [name, what]))("%s: %s", async (name) => {
  expect(await accepts((await mint(name)).token)).toBe(name === "genuine");
});

describe("what makes a recipe what it is", () => {
  test("the control is like a token that somebody signed in for", async () => {
    const { token, claims } = await mint("genuine", { client: mcpClient.appId, user: ada.userPrincipalName });
    const { access_token = "" } = await newTokens(tenant, mcpClient, {
      scope: `api://${remoteServer.appId}/mcp.read api://${remoteServer.appId}/mcp.write openid profile`,
    });
    const real = decodeJwt(access_token);
    const changing = ["sid", "aio", "rh", "uti", "exp", "iat", "nbf"];
    const fixed = (all: object) => Object.fromEntries(Object.entries(all).filter(([name]) => !changing.includes(name)));
    expect(fixed(claims)).toEqual(fixed(real));
    expect(decodeProtectedHeader(token)).toEqual(decodeProtectedHeader(access_token));
  });

  test.each<[string, object]>([
    ["alg-none", { alg: "none" }],
    ["hs256-public-key", { alg: "HS256" }],
    ["jku", { jku: "https://keys.attacker.example/jwks.json" }],
    ["kid-path-traversal", { kid: expect.stringContaining("../") }],
  ])("%s has it in the header", async (name, header) => {
    expect((await mint(name)).header).toMatchObject(header);
  });

  test("what the tenant signed is signed by a key of its set; only a claim is wrong", async () => {
    for (const name of ["expired", "wrong-audience", "other-tenant", "scope-missing", "id-token", "other-version"])
      await expect(compactVerify((await mint(name)).token, keys)).resolves.toBeDefined();
    expect((await mint("other-tenant")).claims.tid).toBe(fabrikam.id);
    expect((await mint("id-token")).claims.aud).toBe(remoteServer.appId);
    expect((await mint("app-only-without-role", { client: daemon.appId })).claims).not.toHaveProperty("roles");
  });

  test("a client that believes the jwk in the header is fooled by it", async () => {
    const { token, header } = await mint("embedded-jwk");
    await expect(jwtVerify(token, header.jwk as object, { algorithms: ["RS256"] })).resolves.toBeDefined();
  });
});

test("the user, the client and the API are those that were asked for; version 1 where the API wants it", async () => {
  const { claims } = await mint("genuine", { resource: legacyApi.appId, client: mcpClient.appId, user: grace.id });
  expect(claims).toMatchObject({ ver: "1.0", oid: grace.id, appid: mcpClient.appId, aud: legacyApi.identifierUris[0] });
  expect((await mint("other-version", { resource: legacyApi.appId })).claims.ver).toBe("2.0");
});

test.each([
  ["recipe_unknown", "no-such-recipe", {}],
  ["resource_unknown", "genuine", { resource: "00000003-0000-0000-c000-000000000000" }],
  ["client_unknown", "genuine", { client: "nobody" }],
  ["user_unknown", "genuine", { user: "nobody" }],
])("%s", async (code, recipe, more) => {
  const refused = await mint(recipe, more).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MintError);
  expect(refused).toMatchObject({ code });
});

test("a minted token counts as handed out, so that a leak of it is found", async () => {
  const { token } = await mint("tampered-payload");
  expect(entra.issuedSecrets().map(({ value }) => value)).toContain(token);
});
