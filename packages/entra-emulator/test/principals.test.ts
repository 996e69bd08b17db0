// Who comes in at all: disabled principals, required assignments, and which accounts an endpoint is for.
import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { type Change, principal, registration, startChanged, startForTest } from "./support/changed-tenant.ts";
import { refusal, refused } from "./support/refusal.ts";
import { type TestTenant, ada, alan, answerAt, apps, authorizeUrl, grace, person } from "./support/tenant.ts";

const { localServer, remoteServer, daemon, mcpClient } = apps;
const { planner } = fabrikam.apps;
const API = `api://${remoteServer.appId}`;
const off = { accountEnabled: false };
const guarded = { appRoleAssignmentRequired: true };
const personal: Change = registration(localServer, { signInAudience: "PersonalMicrosoftAccount" });
const everybody: Change = registration(localServer, { signInAudience: "AzureADandPersonalMicrosoftAccount" });

function ask({ entra, send }: TestTenant, changes: Record<string, string>, app = localServer, alias = contoso.id) {
  return send(authorizeUrl(entra, app, changes, alias).slice(entra.origin.length));
}

describe("disabled", () => {
  test("a client: AADSTS7000112 on the page, at the token and at the device code endpoint", async () => {
    const tenant = await startChanged([principal(daemon, off), principal(localServer, off)]);
    expect((await ask(tenant, {})).text).toContain("AADSTS7000112:");
    const credentials = { client_id: daemon.appId, client_secret: daemon.secret ?? "", scope: `${API}/.default` };
    const expected = refused("unauthorized_client", 7000112);
    expect(await refusal(tenant.token({ grant_type: "client_credentials", ...credentials }))).toEqual(expected);
    const device = { client_id: localServer.appId, scope: "User.Read" };
    expect(await refusal(tenant.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, device))).toEqual(expected);
  });

  test("a client at a shared endpoint, in the tenant of the person", async () => {
    const tenant = await startChanged([principal(planner, off)]);
    const url = authorizeUrl(tenant.entra, planner, {}, "organizations");
    expect((await tenant.browser().signIn(url, person(ada))).error).toContain("AADSTS7000112");
    expect(answerAt((await tenant.browser().signIn(url, person(fabrikam.users.eve))).landedOn).code).toBeTruthy();
  });

  test("a resource: invalid_resource AADSTS500014", async () => {
    const tenant = await startChanged([principal(remoteServer, off)]);
    const { headers } = await ask(tenant, { scope: `${API}/mcp.read` }, mcpClient);
    const { error, error_description: text } = answerAt(String(headers.location));
    expect({ error, text }).toEqual({ error: "invalid_resource", text: expect.stringContaining("AADSTS500014:") });
    const credentials = { client_id: daemon.appId, client_secret: daemon.secret ?? "", scope: `${API}/.default` };
    expect(await refusal(tenant.token({ grant_type: "client_credentials", ...credentials }))).toEqual(
      refused("invalid_resource", 500014),
    );
  });
});

describe("assignment required", () => {
  test("of the API: who is assigned comes in, who is not sees AADSTS50105", async () => {
    const tenant = await startChanged([principal(remoteServer, guarded)]);
    const url = authorizeUrl(tenant.entra, mcpClient, { scope: `${API}/mcp.read` });
    expect(answerAt((await tenant.browser().signIn(url, person(ada))).landedOn).code).toBeTruthy();
    const { pages, error } = await tenant.browser().signIn(url, person(grace));
    expect({ pages, error }).toEqual({
      pages: ["sign-in", "password", "error"],
      error: expect.stringContaining("AADSTS50105"),
    });
  });

  test("of the client: nobody was assigned", async () => {
    const tenant = await startChanged([principal(localServer, guarded)]);
    const url = authorizeUrl(tenant.entra, localServer);
    expect((await tenant.browser().signIn(url, person(ada))).error).toContain("AADSTS50105");
  });

  test("of a daemon's API: AADSTS501051 for a daemon without a role", async () => {
    const tenant = await startChanged([principal(remoteServer, guarded)]);
    const own = { client_id: remoteServer.appId, client_secret: remoteServer.secret ?? "", scope: `${API}/.default` };
    expect(await refusal(tenant.token({ grant_type: "client_credentials", ...own }))).toEqual(
      refused("invalid_grant", 501051),
    );
  });
});

describe("whose endpoint it is", () => {
  test.each<[string, string, number, readonly Change[]]>([
    ["an application for work accounts", "consumers", 9002332, []],
    ["the same by the consumers' tenant id", "9188040d-6c67-4c5b-b112-36a304b66dad", 9002332, []],
    ["an application for personal accounts", "common", 9002331, [personal]],
    ["an application for personal accounts", "organizations", 9002331, [personal]],
    ["an application of one tenant", "organizations", 50194, []],
  ])("%s at /%s: AADSTS%i", async (_, alias, aadsts, changes) => {
    const tenant = changes.length > 0 ? await startChanged(changes) : await startForTest();
    expect((await ask(tenant, {}, localServer, alias)).text).toContain(`AADSTS${aadsts}:`);
  });

  test("a work account is not known at /consumers, signed in or not: AADSTS500208", async () => {
    const tenant = await startChanged([everybody]);
    const own = tenant.browser();
    const url = (alias: string, prompt?: string) => authorizeUrl(tenant.entra, localServer, { prompt }, alias);
    expect(answerAt((await own.signIn(url("common"), person(ada))).landedOn).code).toBeTruthy();
    const refusedThere = await own.signIn(url("consumers"), person(ada));
    expect(refusedThere.pages).toEqual(["sign-in", "sign-in"]);
    expect(refusedThere.error).toContain("AADSTS500208");
    expect(answerAt((await own.signIn(url("consumers", "none"), person(ada))).landedOn).error).toBe(
      "interaction_required",
    );
  });

  test("at /common and /organizations the account's home decides", async () => {
    const tenant = await startForTest();
    for (const [alias, user, home] of [
      ["common", ada, contoso.id],
      ["organizations", fabrikam.users.linus, fabrikam.id],
    ] as const) {
      const url = authorizeUrl(tenant.entra, planner, { client_info: "1" }, alias);
      const { client_info: info = "" } = answerAt((await tenant.browser().signIn(url, person(user))).landedOn);
      expect(JSON.parse(Buffer.from(info, "base64url").toString())).toEqual({ uid: user.id, utid: home });
    }
  });

  test("domain_hint means an account of that domain, whoever else is signed in", async () => {
    const tenant = await startForTest();
    const own = tenant.browser();
    const url = (more: Record<string, string>) => authorizeUrl(tenant.entra, planner, more, "organizations");
    for (const user of [alan, fabrikam.users.eve])
      await own.signIn(url({ prompt: "login" }), { ...person(user), pickAnother: true });
    const { landedOn, pages } = await own.signIn(
      url({ domain_hint: fabrikam.domain, client_info: "1" }),
      person(fabrikam.users.eve),
    );
    const { client_info: info = "" } = answerAt(landedOn);
    expect({ pages, uid: JSON.parse(Buffer.from(info, "base64url").toString()) }).toMatchObject({
      pages: [],
      uid: { uid: fabrikam.users.eve.id },
    });
  });
});
