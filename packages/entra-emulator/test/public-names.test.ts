import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { apps, newTokens, person, startTestTenant, ada } from "./support/tenant.ts";

const tenant = await startTestTenant();
const LOGIN = "https://login.microsoftonline.com";
const host = "login.microsoftonline.com";

function payload(token: unknown): Record<string, unknown> {
  const [, part = ""] = String(token).split(".");
  return JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
}

test.each([host, "login.microsoft.com", "login.windows.net", "sts.windows.net"])(
  "asked as %s, discovery speaks of the public cloud only",
  async (name) => {
    const path = `/${contoso.id}/v2.0/.well-known/openid-configuration`;
    const { text, json } = await tenant.send(path, { headers: { host: name } });
    expect(json).toMatchObject({
      issuer: `${LOGIN}/${contoso.id}/v2.0`,
      jwks_uri: `${LOGIN}/${contoso.id}/discovery/v2.0/keys`,
      userinfo_endpoint: "https://graph.microsoft.com/oidc/userinfo",
    });
    expect(text).not.toContain("localhost");
  },
);

test("asked by its own name, it speaks of itself only", async () => {
  const { text } = await tenant.send(`/${contoso.id}/v2.0/.well-known/openid-configuration`);
  expect(text).not.toContain("https://login.microsoftonline.com");
});

test("instance discovery names all aliases of the public cloud", async () => {
  const { json } = await tenant.send("/common/discovery/instance?api-version=1.1", { headers: { host } });
  expect(json.metadata).toEqual([
    {
      preferred_network: host,
      preferred_cache: "login.windows.net",
      aliases: [host, "login.windows.net", "login.microsoft.com", "sts.windows.net"],
    },
  ]);
});

test("the issuer of a token follows the name of the endpoint, at the same time for everybody", async () => {
  const fields = {
    grant_type: "client_credentials",
    client_id: apps.daemon.appId,
    client_secret: apps.daemon.secret ?? "",
    scope: `api://${apps.remoteServer.appId}/.default`,
  };
  const asked = Array.from({ length: 8 }, (_, index) => tenant.token(fields, index % 2 ? { host } : {}));
  const issuers = (await Promise.all(asked)).map(({ json }) => payload(json.access_token).iss);
  const [own, publicOne] = [`${tenant.entra.origin}/${contoso.id}/v2.0`, `${LOGIN}/${contoso.id}/v2.0`];
  expect(issuers).toEqual([own, publicOne, own, publicOne, own, publicOne, own, publicOne]);
});

test("a device code leads to this machine: a browser does not know of the preload", async () => {
  const fields = { client_id: apps.localServer.appId, scope: "User.Read openid" };
  const { json } = await tenant.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, fields, { host });
  expect(json.verification_uri).toBe(`${tenant.entra.origin}/devicelogin`);
  await tenant.browser().enterDeviceCode(String(json.verification_uri), String(json.user_code), person(ada));
  const grant = { grant_type: "device_code", client_id: apps.localServer.appId, device_code: String(json.device_code) };
  const answer = await tenant.token(grant, { host });
  expect(payload(answer.json.id_token).iss).toBe(`${LOGIN}/${contoso.id}/v2.0`);
});

test("Graph's refusal names the public sign-in, its pages name Graph", async () => {
  const graph = { host: "graph.microsoft.com" };
  const refused = await tenant.send("/v1.0/me", { headers: graph });
  expect(refused.headers["www-authenticate"]).toContain(`authorization_uri="${LOGIN}/common/oauth2/authorize"`);
  const { access_token: token } = await newTokens(tenant);
  const me = await tenant.send("/v1.0/me", { headers: { ...graph, authorization: `Bearer ${token}` } });
  expect([me.status, me.text.includes("localhost")]).toEqual([200, false]);
});

test("the control endpoints are not there under a public name", async () => {
  expect((await tenant.send("/_emulator/exchanges", { headers: { host } })).status).toBe(421);
});
