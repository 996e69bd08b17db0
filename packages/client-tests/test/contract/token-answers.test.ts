import { decodeJwt, decodeProtectedHeader } from "jose";
import { type TestContext, expect, test } from "vitest";
import { type Answer, postForm, token } from "./exchange.ts";
import { newRefreshToken, newTokens } from "./person.ts";
import { authorityHost, need, tenantId } from "./target.ts";

function ownToken(context: TestContext, scope = `${need(context, "CONTRACT_API")}/.default`): Promise<Answer> {
  return token({
    grant_type: "client_credentials",
    client_id: need(context, "CONTRACT_CLIENT_ID"),
    client_secret: need(context, "CONTRACT_CLIENT_SECRET"),
    scope,
  });
}

test("an application's own token: four members, nobody stores it", async (context) => {
  const { status, json, headers } = await ownToken(context);
  expect(status).toBe(200);
  expect(json).toEqual({
    token_type: "Bearer",
    expires_in: expect.any(Number),
    ext_expires_in: json["expires_in"],
    access_token: expect.any(String),
  });
  expect(headers.get("cache-control")).toContain("no-store");
  expect(headers.get("pragma")).toBe("no-cache");
  expect(headers.get("x-ms-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("its claims, version 2: the API's client id is the audience, the object is the subject", async (context) => {
  const claims = decodeJwt(String((await ownToken(context)).json["access_token"]));
  expect(claims).toMatchObject({
    aud: need(context, "CONTRACT_API_CLIENT_ID"),
    iss: `${authorityHost}/${tenantId}/v2.0`,
    azp: need(context, "CONTRACT_CLIENT_ID"),
    azpacr: "1",
    sub: claims["oid"],
    tid: tenantId,
    ver: "2.0",
  });
  for (const absent of ["scp", "appid", "idtyp", "preferred_username"]) expect(claims).not.toHaveProperty(absent);
  expect(Number(claims["exp"]) - Number(claims["iat"])).toBeGreaterThan(300);
});

test("a Graph token is version 1, whoever asks, and its header has a nonce", async (context) => {
  const { json } = await ownToken(context, "https://graph.microsoft.com/.default");
  expect(decodeJwt(String(json["access_token"]))).toMatchObject({
    aud: "https://graph.microsoft.com",
    iss: `https://sts.windows.net/${tenantId}/`,
    appid: need(context, "CONTRACT_CLIENT_ID"),
    ver: "1.0",
  });
  expect(decodeProtectedHeader(String(json["access_token"]))).toMatchObject({
    alg: "RS256",
    kid: expect.any(String),
    nonce: expect.any(String),
  });
});

test("a code: ID token, refresh token, who it was; the scopes as they were spelled", async (context) => {
  const answer = await newTokens(context);
  expect(answer).toEqual({
    token_type: "Bearer",
    scope: expect.stringContaining("User.Read"),
    expires_in: expect.any(Number),
    ext_expires_in: answer["expires_in"],
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    id_token: expect.any(String),
    client_info: expect.any(String),
  });
  expect(answer["scope"]).not.toContain("offline_access");
  const claims = decodeJwt(String(answer["id_token"]));
  expect(claims).toMatchObject({ iss: `${authorityHost}/${tenantId}/v2.0`, tid: tenantId, ver: "2.0" });
  expect(claims).not.toHaveProperty("nonce");
});

test("a refresh: a new refresh token, and the old one goes on", async (context) => {
  const refresh_token = await newRefreshToken(context);
  const client_id = need(context, "CONTRACT_PUBLIC_CLIENT_ID");
  const refresh = () => token({ grant_type: "refresh_token", client_id, refresh_token, scope: "User.Read" });
  const first = await refresh();
  expect([first.status, first.json["refresh_token"] === refresh_token]).toEqual([200, false]);
  expect((await refresh()).status).toBe(200);
});

test("a device code: nine characters, fifteen minutes, no complete address", async (context) => {
  const client_id = need(context, "CONTRACT_PUBLIC_CLIENT_ID");
  const { json } = await postForm("oauth2/v2.0/devicecode", { client_id, scope: "User.Read" });
  expect(json).toEqual({
    user_code: expect.stringMatching(/^[A-Z0-9]{9}$/),
    device_code: expect.any(String),
    verification_uri: expect.stringMatching(/^https:\/\//),
    expires_in: 900,
    interval: 5,
    message: expect.stringContaining(String(json["user_code"])),
  });
});
