import { type TestContext, expect, test } from "vitest";
import { type Answer, graph, send, token } from "./exchange.ts";
import { newTokens } from "./person.ts";
import { need } from "./target.ts";

async function ownToken(context: TestContext, scope = "https://graph.microsoft.com/.default"): Promise<string> {
  const { json } = await token({
    grant_type: "client_credentials",
    client_id: need(context, "CONTRACT_CLIENT_ID"),
    client_secret: need(context, "CONTRACT_CLIENT_SECRET"),
    scope,
  });
  return String(json["access_token"]);
}

/** Code and status, and what is wrong with the body every Graph error has. */
function refusalOf({ status, json, headers }: Answer) {
  const { code, message, innerError } = (json["error"] ?? {}) as Record<string, unknown>;
  const inner = innerError as Record<string, unknown> | undefined;
  const rules: Record<string, boolean> = {
    "a message": typeof message === "string" && message.length > 0,
    "a date without zone": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(String(inner?.["date"])),
    "request-id in body and header": inner?.["request-id"] === headers.get("request-id"),
    "a client-request-id": typeof inner?.["client-request-id"] === "string",
  };
  return { status, code, malformed: Object.keys(rules).filter((rule) => !rules[rule]) };
}

test.for([
  ["no token", undefined],
  ["a token that is none", "nonsense"],
])("%s: 401 InvalidAuthenticationToken, with a challenge", async ([, accessToken]) => {
  const answer = await graph("/me", accessToken);
  expect(refusalOf(answer)).toEqual({ status: 401, code: "InvalidAuthenticationToken", malformed: [] });
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer realm="", authorization_uri="/);
});

test("a token for another API: 401 InvalidAuthenticationToken", async (context) => {
  const own = await ownToken(context, `${need(context, "CONTRACT_API")}/.default`);
  const answer = await graph("/users", own);
  expect(refusalOf(answer)).toEqual({ status: 401, code: "InvalidAuthenticationToken", malformed: [] });
});

test("/me without a person: 400", async (context) => {
  const answer = await graph("/me", await ownToken(context));
  expect(refusalOf(answer)).toEqual({ status: 400, code: "BadRequest", malformed: [] });
});

test("somebody who is not there: 404 Request_ResourceNotFound", async (context) => {
  const answer = await graph("/users/12345678-1234-4234-8234-123456789012", await ownToken(context));
  expect(refusalOf(answer)).toEqual({ status: 404, code: "Request_ResourceNotFound", malformed: [] });
});

test("a person without the permission: 403 Authorization_RequestDenied", async (context) => {
  const { access_token } = await newTokens(context);
  const answer = await graph("/users?$filter=accountEnabled eq true", String(access_token));
  expect(refusalOf(answer)).toEqual({ status: 403, code: "Authorization_RequestDenied", malformed: [] });
});

test("a list: context, headers, and an address for the next page", async (context) => {
  const accessToken = await ownToken(context);
  const { status, json, headers } = await graph("/users?$top=1&$select=id", accessToken);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    "@odata.context": expect.stringMatching(/\/v1\.0\/\$metadata#users\(id\)$/),
    value: [{ id: expect.any(String) }],
  });
  expect(headers.get("odata-version")).toBe("4.0");
  expect(headers.get("content-type")).toMatch(/^application\/json;odata\.metadata=minimal/);
  const next = new URL(String(json["@odata.nextLink"]));
  expect(next.searchParams.get("$skiptoken")).toEqual(expect.any(String));
  const second = await send(next.href, { headers: { authorization: `Bearer ${accessToken}` } });
  expect(second.json["value"]).toEqual([{ id: expect.any(String) }]);
  expect(second.json["value"]).not.toEqual(json["value"]);
});
