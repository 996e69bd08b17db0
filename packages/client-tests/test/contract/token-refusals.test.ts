// Each number with its `error`, suberror, status and frame. Texts are not compared: Microsoft changes them.
import { type TestContext, expect, test } from "vitest";
import { refusalOf, refused } from "./error-frame.ts";
import { ada } from "../support/tenant.ts";
import { type Answer, type Fields, atAuthority, postForm, token } from "./exchange.ts";
import { need, onlyHere } from "./target.ts";
import { newRefreshToken } from "./person.ts";

const UNKNOWN = "12345678-1234-4234-8234-123456789012";

function own(context: TestContext, changes: Fields = {}): Fields {
  return {
    grant_type: "client_credentials",
    client_id: need(context, "CONTRACT_CLIENT_ID"),
    client_secret: need(context, "CONTRACT_CLIENT_SECRET"),
    scope: `${need(context, "CONTRACT_API")}/.default`,
    ...changes,
  };
}

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

function publicly(context: TestContext, fields: Fields): Fields {
  return { client_id: need(context, "CONTRACT_PUBLIC_CLIENT_ID"), ...fields };
}

type Ask = (context: TestContext) => Promise<Answer>;

async function deviceCode(context: TestContext): Promise<string> {
  const { json } = await postForm("oauth2/v2.0/devicecode", publicly(context, { scope: "User.Read" }));
  return String(json["device_code"]);
}

test.for<[number, string, string, Ask]>([
  [900144, "invalid_request", "no grant type", (c) => token(without(own(c), "grant_type"))],
  [70003, "unsupported_grant_type", "an unknown grant type", (c) => token(own(c, { grant_type: "magic" }))],
  [900144, "invalid_request", "no client", (c) => token(without(own(c), "client_id"))],
  [
    700038,
    "unauthorized_client",
    "an id that is none",
    (c) => token(own(c, { client_id: "00000000-0000-0000-0000-000000000000" })),
  ],
  [700016, "unauthorized_client", "an unknown client", (c) => token(own(c, { client_id: UNKNOWN }))],
  [90002, "invalid_request", "an unknown tenant", (c) => token(own(c), {}, UNKNOWN)],
  [7000218, "invalid_client", "no credential", (c) => token(without(own(c), "client_secret"))],
  [7000215, "invalid_client", "a wrong secret", (c) => token(own(c, { client_secret: "wrong" }))],
  [
    7000215,
    "invalid_client",
    "the id of the secret",
    (c) => token(own(c, { client_secret: need(c, "CONTRACT_CLIENT_SECRET_ID") })),
  ],
  [900144, "invalid_request", "no scope", (c) => token(without(own(c), "scope"))],
  [
    1002012,
    "invalid_scope",
    "a named scope without a person",
    (c) => token(own(c, { scope: `${need(c, "CONTRACT_API")}/mcp.read` })),
  ],
  [500011, "invalid_resource", "an unknown resource", (c) => token(own(c, { scope: "api://nobody/.default" }))],
  [
    9002326,
    "invalid_request",
    "a browser that holds a secret",
    (c) => token(own(c), { origin: "http://localhost:5173" }),
  ],
  [
    9002313,
    "invalid_grant",
    "a code that is none",
    (c) =>
      token(
        publicly(c, {
          grant_type: "authorization_code",
          code: "abc",
          redirect_uri: "http://localhost",
          scope: "openid",
        }),
      ),
  ],
  [
    9002313,
    "invalid_grant",
    "a refresh token that is none",
    (c) => token(publicly(c, { grant_type: "refresh_token", refresh_token: "abc", scope: "openid" })),
  ],
  [
    70016,
    "authorization_pending",
    "a device code before the person came",
    async (c) => token(publicly(c, { grant_type: "device_code", device_code: await deviceCode(c) })),
  ],
  [
    900144,
    "invalid_request",
    "a device flow without scope",
    (c) => postForm("oauth2/v2.0/devicecode", publicly(c, {})),
  ],
])("AADSTS%i %s: %s", async ([aadsts, error, , ask], context) => {
  expect(refusalOf(await ask(context))).toEqual(refused(aadsts, error));
});

test("AADSTS7000222 invalid_client: a secret that ended", async (context) => {
  const client_id = onlyHere(context, "no secret there has ended") && need(context, "CONTRACT_API_CLIENT_ID");
  const fields = own(context, { client_id, client_secret: need(context, "CONTRACT_CLIENT_EXPIRED_SECRET") });
  expect(refusalOf(await token(fields))).toEqual(refused(7000222, "invalid_client"));
});

test("AADSTS65001 invalid_grant, consent_required: a refresh token for what nobody agreed to", async (context) => {
  const refresh_token = await newRefreshToken(context);
  const scope = "https://graph.microsoft.com/Mail.Read";
  const answer = await token(publicly(context, { grant_type: "refresh_token", refresh_token, scope }));
  expect(refusalOf(answer)).toEqual(refused(65001, "invalid_grant", "consent_required"));
});

test("AADSTS50173 invalid_grant, bad_token: the sessions were revoked", async (context) => {
  const { faults } = onlyHere(context, "it would sign a person out everywhere");
  const refresh_token = await newRefreshToken(context);
  faults.revokeSessions(ada.id);
  const answer = await token(publicly(context, { grant_type: "refresh_token", refresh_token }));
  expect(refusalOf(answer)).toEqual(refused(50173, "invalid_grant", "bad_token"));
});

test("GET is no way to ask for a token: AADSTS900561", async () => {
  const { json, text } = await atAuthority("oauth2/v2.0/token");
  expect(json["error_codes"] ?? text).toEqual([900561]);
});
