import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { Agent, request } from "undici";
import { afterAll, describe, expect, test } from "vitest";
import { managedIdentities } from "@workshop/entra-emulator/seed";
import { startEntra } from "@workshop/entra-emulator";
import { startTestTenant } from "./support/tenant.ts";

const folder = mkdtempSync(join(tmpdir(), "arc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { entra } = await startTestTenant({ managedIdentity: true, arcFolder: folder });
const { managedIdentity } = entra;
const imds = managedIdentity.environment("imds").AZURE_POD_IDENTITY_AUTHORITY_HOST ?? "";
const PATH = "/metadata/identity/oauth2/token";
const GOOD = "api-version=2018-02-01&resource=https%3A%2F%2Fgraph.microsoft.com";

async function get(url: string, headers: Record<string, string> = {}, method: "GET" | "POST" = "GET") {
  const answer = await request(url, { method, headers });
  const json = (await answer.body.json()) as Record<string, unknown>;
  return { status: answer.statusCode, headers: answer.headers, json };
}

test("nobody asked: nothing listens, and the variables are refused with the way to get them", async () => {
  const quiet = await startEntra({ port: 0 });
  expect(quiet.managedIdentity.origin).toBeUndefined();
  expect(() => quiet.managedIdentity.environment("imds")).toThrow(/--managed-identity/);
  await quiet.stop();
});

describe("the metadata service", () => {
  test.each([PATH, `${PATH}/`])("%s answers with strings, for a day", async (path) => {
    const { status, json } = await get(`${imds}${path}?${GOOD}`, { metadata: "true" });
    const { access_token: token, expires_on: expiresOn, not_before: notBefore, ...rest } = json;
    expect([status, typeof token, typeof expiresOn, typeof notBefore]).toEqual([200, "string", "string", "string"]);
    expect(rest).toEqual({
      client_id: managedIdentities.notesHost.clientId,
      expires_in: "86399",
      ext_expires_in: "86399",
      resource: "https://graph.microsoft.com",
      token_type: "Bearer",
    });
  });

  test.each([
    ["without its header", {}, GOOD, 400, "bad_request_102"],
    ["handed on by a proxy", { metadata: "true", "x-forwarded-for": "10.0.0.1" }, GOOD, 400, "bad_request"],
    ["without a version", { metadata: "true" }, "resource=https%3A%2F%2Fgraph.microsoft.com", 400, "invalid_request"],
    ["without a resource", { metadata: "true" }, "api-version=2018-02-01", 400, "invalid_request"],
    ["for nobody's resource", { metadata: "true" }, "api-version=2018-02-01&resource=x", 400, "invalid_resource"],
    ["for an unknown identity", { metadata: "true" }, `${GOOD}&client_id=x`, 400, "invalid_request"],
    ["named twice", { metadata: "true" }, `${GOOD}&client_id=x&object_id=y`, 400, "invalid_request"],
  ])("a request %s is refused", async (_what, headers: Record<string, string>, query, status, error) => {
    const answer = await get(`${imds}${PATH}?${query}`, headers);
    expect([answer.status, answer.json.error, typeof answer.json.error_description]).toEqual([status, error, "string"]);
  });

  test("gives a token for Azure's Redis, of version 1, whose user is the identity's object id", async () => {
    const query = `api-version=2018-02-01&resource=${encodeURIComponent("https://redis.azure.com")}`;
    const { status, json } = await get(`${imds}${PATH}?${query}`, { metadata: "true" });
    const { principalId: oid, tenantId } = managedIdentities.notesHost;
    expect([status, json.resource]).toEqual([200, "https://redis.azure.com"]);
    expect(decodeJwt(String(json.access_token))).toMatchObject({
      aud: "https://redis.azure.com",
      iss: expect.stringContaining(`/${tenantId}/`),
      ver: "1.0",
      oid,
      idtyp: "app",
    });
  });

  test("POST is refused, and so is a page's own name", async () => {
    expect((await get(`${imds}${PATH}?${GOOD}`, { metadata: "true" }, "POST")).status).toBe(405);
    const rebound = await get(`${imds}${PATH}?${GOOD}`, { metadata: "true", host: "evil.example" });
    expect(rebound.status).toBe(421);
  });

  test.each([404, 410, 429, 503] as const)("a fault: %i, as often as asked, then a token", async (status) => {
    managedIdentity.fault({ status, times: 2, retryAfter: 7 });
    const ask = () => get(`${imds}${PATH}?${GOOD}`, { metadata: "true" });
    const [first, second, third] = [await ask(), await ask(), await ask()];
    expect([first.status, second.status, third.status]).toEqual([status, status, 200]);
    expect(first.headers["retry-after"]).toBe("7");
  });
});

test("App Service: the secret of the environment, or 401 in its own words", async () => {
  const { IDENTITY_ENDPOINT = "", IDENTITY_HEADER = "" } = managedIdentity.environment("app-service");
  const url = `${IDENTITY_ENDPOINT}?${GOOD.replace("2018-02-01", "2019-08-01")}`;
  expect((await get(url, { "x-identity-header": IDENTITY_HEADER })).status).toBe(200);
  const { status, json } = await get(url, { "x-identity-header": "guessed" });
  expect([status, Object.keys(json)]).toEqual([401, ["statusCode", "message", "correlationId"]]);
});

test("Azure Arc: who can read the file of the challenge gets a token, once", async () => {
  const { IDENTITY_ENDPOINT = "" } = managedIdentity.environment("arc");
  const url = `${IDENTITY_ENDPOINT}?${GOOD.replace("2018-02-01", "2020-06-01")}`;
  const challenge = await get(url, { metadata: "true" });
  const [, file = ""] = /^Basic realm=(.+\.key)$/.exec(String(challenge.headers["www-authenticate"])) ?? [];
  expect([challenge.status, statSync(file).mode & 0o777]).toEqual([401, 0o600]);
  const proof = { metadata: "true", authorization: `Basic ${readFileSync(file, "utf8")}` };
  expect((await get(url, proof)).status).toBe(200);
  expect((await get(url, proof)).status).toBe(401);
  expect((await get(url, { ...proof, authorization: "Basic guessed" })).status).toBe(401);
});

test("stopped, it leaves no challenge behind", async () => {
  await entra.stop();
  expect(readdirSync(folder)).toEqual([]);
  await expect(request(imds, { dispatcher: new Agent() })).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
