import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { newStateFile, principal, readState, registration, startChanged } from "./support/changed-tenant.ts";
import { startWithLink, withLink } from "./support/consent-link.ts";
import { REDIRECT, answerAt, apps, authorizeUrl, grace, hedy, person } from "./support/tenant.ts";

const { remoteServer, daemon, mcpClient } = apps;
const { planner } = fabrikam.apps;
const BACK = "http://localhost:3001/auth/callback";
const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";
const GRAPH = "https://graph.microsoft.com";

const remote = { client_id: remoteServer.appId, redirect_uri: BACK };

describe("version 2: named permissions, for everybody", () => {
  test("an administrator accepts on a page; then nobody is asked any more", async () => {
    const { consent, link, entra, browser } = await startWithLink();
    const scope = `${GRAPH}/User.Read ${GRAPH}/User.Read.All openid profile offline_access`;
    const { pages, landedOn } = await consent(link({ ...remote, scope }));
    expect(pages).toEqual(["sign-in", "password", "admin-consent"]);
    expect(landedOn.startsWith(`${BACK}?admin_consent=True&tenant=${contoso.id}&scope=`)).toBe(true);
    expect(answerAt(landedOn)).toEqual({ admin_consent: "True", tenant: contoso.id, scope, state: "s-1" });
    const signIn = authorizeUrl(entra, remoteServer, { redirect_uri: BACK, scope: "User.Read.All openid" });
    const after = await browser().signIn(signIn, person(grace));
    expect(after.pages).toEqual(["sign-in", "password"]);
    expect(answerAt(after.landedOn).code).toBeTruthy();
  });

  test("a named consent gives no application permission", async () => {
    const { consent, link, token } = await startWithLink();
    await consent(link({ ...remote, scope: `${GRAPH}/User.Read` }));
    const credentials = { client_id: remoteServer.appId, client_secret: remoteServer.secret ?? "" };
    const answer = await token({ grant_type: "client_credentials", ...credentials, scope: `${GRAPH}/.default` });
    expect(decodeJwt(String(answer.json.access_token))).not.toHaveProperty("roles");
  });
});

describe("everything the registration lists", () => {
  test.each([
    ["version 1", "", {}],
    ["version 2 with .default", "/v2.0", { scope: `${GRAPH}/.default` }],
  ])("%s shows and gives delegated and application permissions", async (_, version, more) => {
    const { consent, link, token, entra, browser } = await startWithLink();
    const app = contoso.apps.remoteFirstTry;
    const url = link({ client_id: app.appId, redirect_uri: BACK, ...more }, version);
    const own = browser();
    const shown = await own.signIn(url, { ...person(hedy), decision: "decline" });
    const page = await own.open(url);
    expect(shown.pages).toContain("admin-consent");
    for (const name of ["Microsoft Graph: User.Read", "Microsoft Graph: Mail.ReadWrite", "as itself", "User.Read.All"])
      expect(page.body).toContain(name);
    const { landedOn } = await consent(url);
    expect(answerAt(landedOn)).toMatchObject({ admin_consent: "True", tenant: contoso.id });
    expect(answerAt(landedOn).scope).toBe("scope" in more ? more.scope : undefined);
    const credentials = { client_id: app.appId, client_secret: app.secret ?? "", scope: `${GRAPH}/.default` };
    const { json } = await token({ grant_type: "client_credentials", ...credentials });
    expect(decodeJwt(String(json.access_token)).roles).toEqual(["User.Read.All"]);
    const ask = authorizeUrl(entra, app, { redirect_uri: BACK, scope: "Mail.ReadWrite" });
    expect((await browser().signIn(ask, person(grace))).pages).toEqual(["sign-in", "password"]);
  });

  test("a foreign application is unknown to the tenant before, and known after", async () => {
    const { consent, link, entra, browser } = withLink(await startChanged([principal(planner, null)]));
    const ask = authorizeUrl(entra, planner, { prompt: "none" });
    expect((await browser().signIn(ask, person(grace))).landedOn).toContain("AADSTS50058");
    const { landedOn } = await consent(link({ client_id: planner.appId, redirect_uri: REDIRECT }, "", "organizations"));
    expect(answerAt(landedOn)).toEqual({ admin_consent: "True", tenant: contoso.id, state: "s-1" });
    const signIn = authorizeUrl(entra, planner, { scope: "User.Read" });
    expect((await browser().signIn(signIn, person(grace))).pages).toEqual(["sign-in", "password"]);
  });

  test("an API comes along with the client it names, and otherwise is missed: AADSTS650052", async () => {
    const api = { ...remoteServer, signInAudience: "AzureADMultipleOrgs" as const };
    const named = { ...remoteServer.api, knownClientApplications: [mcpClient.appId] };
    const gone = [principal(remoteServer, null), registration(remoteServer, api)];
    const fields = { client_id: mcpClient.appId, redirect_uri: REDIRECT };
    const without = withLink(await startChanged(gone));
    expect((await without.consent(without.link(fields, ""))).landedOn).toContain("AADSTS650052");
    const along = withLink(await startChanged([...gone, registration(remoteServer, { ...api, api: named })]));
    const { landedOn } = await along.consent(along.link(fields, ""));
    expect(answerAt(landedOn)).toEqual({ admin_consent: "True", tenant: contoso.id, state: "s-1" });
    const ask = authorizeUrl(along.entra, mcpClient, { scope: `api://${remoteServer.appId}/mcp.read` });
    expect((await along.browser().signIn(ask, person(grace))).pages).toEqual(["sign-in", "password"]);
  });

  test("a daemon has no address: the consent counts, and the person sees AADSTS500113", async () => {
    const { consent, link, token } = await startWithLink();
    const { error, pages } = await consent(link({ client_id: daemon.appId }, ""));
    expect(pages).toEqual(["sign-in", "password", "admin-consent", "error"]);
    expect(error).toContain("AADSTS500113");
    const credentials = { client_id: daemon.appId, client_secret: daemon.secret ?? "", scope: `${GRAPH}/.default` };
    const { json } = await token({ grant_type: "client_credentials", ...credentials });
    expect(decodeJwt(String(json.access_token)).roles).toEqual(["User.Read.All"]);
  });

  test("given twice it is there once: a grant for everybody, and an assignment of the role", async () => {
    const stateFile = newStateFile();
    const access = [
      { id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type: "Scope" as const },
      { id: "df021288-bdef-4463-88db-98f22de89214", type: "Role" as const },
    ];
    const requiredResourceAccess = [{ resourceAppId: GRAPH_APP_ID, resourceAccess: access }];
    const tenant = withLink(await startChanged([registration(remoteServer, { requiredResourceAccess })], stateFile));
    const credentials = { client_id: remoteServer.appId, client_secret: remoteServer.secret ?? "" };
    const ask = async () =>
      (await tenant.token({ grant_type: "client_credentials", ...credentials, scope: `${GRAPH}/.default` })).json;
    expect(decodeJwt(String((await ask()).access_token))).not.toHaveProperty("roles");
    for (let time = 0; time < 2; time += 1) await tenant.consent(tenant.link(remote, ""));
    expect(decodeJwt(String((await ask()).access_token)).roles).toEqual(["User.Read.All"]);
    await tenant.entra.stop();
    const { consents, tenants } = readState(stateFile);
    const { servicePrincipalId: principalId } = remoteServer;
    expect(consents).toMatchObject([{ consentType: "AllPrincipals", principalId: null, scope: "User.Read" }]);
    expect(Object.values(tenants[contoso.id]?.appRoleAssignments ?? {})).toMatchObject([
      { principalId, principalType: "ServicePrincipal", appRoleId: access[1]?.id },
    ]);
  });
});
