import { expect, test } from "vitest";
import { fabrikam } from "@workshop/entra-emulator/seed";
import { startWithLink } from "./support/consent-link.ts";
import { ada, answerAt, apps, authorizeUrl, hedy, linus, person } from "./support/tenant.ts";

const { remoteServer, localServer } = apps;
const GRAPH = "https://graph.microsoft.com";
const remote = { client_id: remoteServer.appId, redirect_uri: "http://localhost:3001/auth/callback" };

test("a declined consent is access_denied AADSTS65004, and says admin_consent=True all the same", async () => {
  const { consent, link } = await startWithLink();
  const { landedOn } = await consent(link({ ...remote, scope: "User.Read" }), hedy, { decision: "decline" });
  expect(answerAt(landedOn)).toMatchObject({ admin_consent: "True", error: "access_denied", state: "s-1" });
  expect(answerAt(landedOn).error_description).toContain("AADSTS65004");
  expect(answerAt(landedOn)).not.toHaveProperty("tenant");
});

test.each([ada, linus])("$displayName is no administrator: AADSTS90094, and a way back", async (who) => {
  const { consent, link } = await startWithLink();
  const url = link({ ...remote, scope: "User.Read" });
  const stopped = await consent(url, who);
  expect(stopped.pages.at(-1)).toBe("need-admin-approval");
  expect(stopped.error).toContain("AADSTS90094");
  const { landedOn } = await consent(url, who, { decision: "decline" });
  expect(answerAt(landedOn)).toMatchObject({ admin_consent: "True", error: "access_denied" });
});

test("a stranger's account is access_denied AADSTS50020 at the client", async () => {
  const { consent, link } = await startWithLink();
  const { landedOn } = await consent(link({ ...remote, scope: "User.Read" }), fabrikam.users.eve);
  expect(answerAt(landedOn)).toMatchObject({ admin_consent: "True", error: "access_denied" });
  expect(answerAt(landedOn).error_description).toContain("AADSTS50020");
});

test.each<[string, number, Record<string, string>, string?]>([
  ["an unknown redirect URI", 50011, { ...remote, redirect_uri: "https://evil.example/", scope: "User.Read" }],
  ["an unknown application", 700016, { ...remote, client_id: "12345678-1234-4234-8234-123456789012" }],
  ["an application of one tenant at /organizations", 50194, remote, "organizations"],
  ["no client id", 900144, {}],
])("%s: a page with AADSTS%i", async (_, aadsts, fields, alias) => {
  const { send, link, entra } = await startWithLink();
  const answer = await send(link(fields, "/v2.0", alias).slice(entra.origin.length));
  expect({ status: answer.status, location: answer.headers.location }).toEqual({ status: 400, location: undefined });
  expect(answer.text).toContain(`AADSTS${aadsts}:`);
});

test.each<[string, number, Record<string, string>]>([
  ["no scope at version 2", 900144, remote],
  ["a scope that is not there", 650053, { ...remote, scope: "mcp.read" }],
  [".default beside a name", 70011, { ...remote, scope: `${GRAPH}/.default User.Read` }],
])("%s: the client hears AADSTS%i", async (_, aadsts, fields) => {
  const { consent, link } = await startWithLink();
  const { landedOn } = await consent(link(fields));
  expect(answerAt(landedOn).error_description).toContain(`AADSTS${aadsts}:`);
});

test("a registration that lists nothing: AADSTS650056", async () => {
  const { consent, link } = await startWithLink();
  const url = link({ client_id: fabrikam.apps.client.appId, redirect_uri: "http://localhost" }, "", fabrikam.id);
  expect((await consent(url, fabrikam.users.eve)).landedOn).toContain("AADSTS650056");
});

test("a consent that was never shown is not given", async () => {
  const { postForm, link, entra, browser } = await startWithLink();
  const url = link({ ...remote, scope: "User.Read.All" });
  const forged = { decision: "accept", account: hedy.id, flow: "forged" };
  expect((await postForm(url.slice(entra.origin.length), forged)).text).toContain('data-page="sign-in"');
  const ask = authorizeUrl(entra, localServer, { scope: "User.Read.All" });
  expect((await browser().signIn(ask, person(ada))).error).toContain("AADSTS90094");
});
