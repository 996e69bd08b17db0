// The record shows tokens as a reader needs them: decoded, without what opens a door, and what was checked told apart.
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { apps, authorizeUrl, newTokens, person, ada, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { recorder } = tenant.entra;
const { localServer, mcpClient, remoteServer, browserApp } = apps;
const API = `api://${remoteServer.appId}`;

const last = () => recorder.exchanges().at(-1) ?? expect.fail("nothing was recorded");
const me = (token = "") => tenant.send("/v1.0/me", { headers: { authorization: `Bearer ${token}` } });
const titles = () => last().rules.map(({ title }) => title);

test("an answer's tokens are issued: decoded, the signature and opaque claims hidden", async () => {
  const { access_token = "" } = await newTokens(tenant);
  const [access, id] = last().tokens;
  expect(access).toMatchObject({ where: "answer.access_token", verdict: "issued", validated: [] });
  expect(access?.claims).toMatchObject({ scp: expect.stringContaining("User.Read"), aio: "[hidden]", sid: "[hidden]" });
  expect(id).toMatchObject({ where: "answer.id_token", claims: { aud: localServer.appId } });
  expect(JSON.stringify(last())).not.toContain(access_token.split(".")[2]);
});

test("Graph notes what it checked, in its order, and where it stopped", async () => {
  const { access_token = "" } = await newTokens(tenant);
  await me(access_token);
  expect(last().tokens).toMatchObject([
    { where: "request.authorization", verdict: "accepted", validated: ["signature", "aud", "exp"] },
  ]);
  expect(last().tokens[0]?.claims.roles).toBeUndefined();
  const { access_token: forApi } = await newTokens(tenant, mcpClient, { scope: `${API}/mcp.read` });
  await me(forApi);
  expect(last().tokens).toMatchObject([
    { verdict: "refused", validated: ["signature"], reason: expect.stringContaining("audience") },
  ]);
  await me(`${access_token.slice(0, -4)}AAAA`);
  expect(last().tokens).toMatchObject([{ verdict: "refused", validated: [] }]);
});

test("on-behalf-of shows the assertion that was checked beside the token that was issued", async () => {
  const { access_token = "" } = await newTokens(tenant, mcpClient, { scope: `${API}/mcp.read` });
  await newTokens(tenant, remoteServer, { redirect_uri: "http://localhost:3001/auth/callback" });
  await tenant.token({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    requested_token_use: "on_behalf_of",
    client_id: remoteServer.appId,
    client_secret: remoteServer.secret ?? "",
    assertion: access_token,
    scope: "https://graph.microsoft.com/User.Read",
  });
  expect(last().tokens).toMatchObject([
    { where: "request.assertion", verdict: "accepted", validated: expect.arrayContaining(["signature", "aud", "exp"]) },
    { where: "answer.access_token", verdict: "issued" },
  ]);
  expect(titles()).toContain("RFC 7523 §2.1");
});

test("a key vault notes that it looks at the audience first", async () => {
  const { access_token } = await newTokens(tenant);
  const headers = { host: "contoso-notes.vault.localhost", authorization: `Bearer ${access_token}` };
  expect((await tenant.send("/secrets?api-version=7.4", { headers })).status).toBe(401);
  expect(last().tokens).toMatchObject([
    { verdict: "refused", validated: [], reason: expect.stringContaining("AKV10022") },
  ]);
  const { json } = await tenant.token({
    grant_type: "client_credentials",
    client_id: apps.daemon.appId,
    client_secret: apps.daemon.secret ?? "",
    scope: "https://vault.azure.net/.default",
  });
  const good = { ...headers, authorization: `Bearer ${String(json.access_token)}` };
  await tenant.send("/secrets?api-version=7.4", { headers: good });
  expect(last().tokens).toMatchObject([{ verdict: "accepted", validated: ["aud", "tid", "iss", "signature", "exp"] }]);
});

test("a token in the fragment of a redirect is seen, and its address masked", async () => {
  const request = { response_type: "id_token", scope: "openid", nonce: "n", redirect_uri: "http://localhost:5173" };
  const url = authorizeUrl(tenant.entra, browserApp, { ...request, response_mode: "fragment" });
  await tenant.browser().signIn(url, person(ada));
  const redirected = recorder.exchanges().findLast(({ status }) => status === 302);
  expect(redirected?.tokens).toMatchObject([{ where: "answer.id_token", claims: { nonce: "n" } }]);
  expect(redirected?.selected.location).toContain("id_token=[hidden]");
});

test("each exchange names its rules, with links", async () => {
  await tenant.send(`/${contoso.id}/discovery/v2.0/keys`);
  expect(last().rules).toContainEqual({
    title: "RFC 7517 §5",
    url: "https://www.rfc-editor.org/rfc/rfc7517#section-5",
  });
  await newTokens(tenant);
  expect(titles()).toEqual(expect.arrayContaining(["RFC 6749 §4.1.3", "RFC 7636 §4.6"]));
  await tenant.token({ grant_type: "refresh_token", client_id: localServer.appId });
  expect(titles()).toEqual(expect.arrayContaining(["RFC 6749 §6", "Microsoft Learn: AADSTS900144"]));
  await me();
  expect(titles()).toEqual(["RFC 6750 §3"]);
  for (const { url } of recorder.exchanges().flatMap(({ rules }) => rules))
    expect(url).toMatch(/^https:\/\/(www\.rfc-editor\.org|learn\.microsoft\.com|openid\.net)\//);
});

test("a thing that is no token has nothing in it and hurts nobody", async () => {
  await me("a.b.c");
  expect(last().tokens).toMatchObject([{ header: {}, claims: {}, verdict: "refused" }]);
});
