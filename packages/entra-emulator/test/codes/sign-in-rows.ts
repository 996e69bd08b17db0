import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { principal, registration, startChanged, startForTest } from "../support/changed-tenant.ts";
import { REDIRECT, ada, alan, apps, authorizeUrl, grace, hedy, mallory, person } from "../support/tenant.ts";
import { type Row, walk } from "./row.ts";

const { localServer, remoteServer, mcpClient } = apps;
const API = `api://${remoteServer.appId}`;
const VISUAL_STUDIO_CODE = { client_id: "aebc6443-996d-45c2-90f0-388ff96faa56" };
const row = (aadsts: number, what: string, provoke: Row["provoke"]): Row => ({ aadsts, what, provoke });

type Tenant = Parameters<Row["provoke"]>[0];

async function adminConsent(tenant: Tenant, clientId: string, alias = contoso.id, user = hedy) {
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: REDIRECT }).toString();
  const { landedOn } = await tenant
    .browser()
    .signIn(`${tenant.entra.origin}/${alias}/adminconsent?${query}`, person(user));
  return { tenant, text: new URL(landedOn).searchParams.get("error_description") ?? landedOn };
}

async function guessing(tenant: Tenant) {
  for (let guess = 0; guess < 10; guess += 1) await walk(tenant, alan, {}, localServer, { password: `wrong-${guess}` });
  return walk(tenant, alan);
}

/** Answered to a person, or to the client because of a person. */
export const signInRows: readonly Row[] = [
  row(50034, "no such user", (t) => walk(t, { signInName: "nobody@contoso.onmicrosoft.com", password: "x" })),
  row(50126, "a wrong password", (t) => walk(t, ada, {}, localServer, { password: "wrong" })),
  row(50056, "no password", (t) => walk(t, ada, {}, localServer, { password: "" })),
  row(50057, "a disabled user", (t) => walk(t, mallory)),
  row(50053, "ten wrong passwords, then the right one", async () => guessing(await startForTest())),
  row(50055, "a password that must change", async () => {
    const tenant = await startForTest();
    tenant.entra.updateUser(ada.id, { passwordProfile: { forceChangePasswordNextSignIn: true } });
    return walk(tenant, ada);
  }),
  row(50020, "a stranger's account", (t) => walk(t, fabrikam.users.eve)),
  row(50105, "somebody who is not assigned", async () =>
    walk(await startChanged([principal(localServer, { appRoleAssignmentRequired: true })]), grace),
  ),
  row(500208, "a work account at /consumers", async () => {
    const both = registration(localServer, { signInAudience: "AzureADandPersonalMicrosoftAccount" });
    return walk(await startChanged([both]), ada, {}, localServer, { alias: "consumers" });
  }),
  row(65001, "prompt=none without consent", async (t) => {
    const own = t.browser();
    await own.signIn(authorizeUrl(t.entra, localServer), person(ada));
    const silent = authorizeUrl(t.entra, localServer, { prompt: "none", scope: "Calendars.Read" });
    const { landedOn } = await own.signIn(silent, person(ada));
    return { tenant: t, text: new URL(landedOn).searchParams.get("error_description") ?? landedOn };
  }),
  row(65002, "Microsoft's client and Microsoft's API", (t) =>
    walk(t, ada, { ...VISUAL_STUDIO_CODE, scope: "https://vault.azure.net/user_impersonation" }),
  ),
  row(65004, "a declined consent", (t) => walk(t, grace, { scope: "Mail.Read" }, localServer, { decision: "decline" })),
  row(650057, ".default of an API that is not listed", (t) => walk(t, ada, { scope: `${API}/.default` })),
  row(90094, "what only an administrator may give", (t) => walk(t, grace, { scope: "User.Read.All" })),
  row(650056, "consent to a registration that lists nothing", async () => {
    const bare = registration(localServer, { requiredResourceAccess: [] });
    return adminConsent(await startChanged([bare]), localServer.appId);
  }),
  row(650052, "consent to an API that the tenant lacks", async () =>
    adminConsent(await startChanged([principal(remoteServer, null)]), mcpClient.appId),
  ),
  row(50199, "a device code, before the person confirms it", async (t) => {
    const fields = { client_id: localServer.appId, scope: "User.Read" };
    const { json } = await t.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, fields);
    await t.browser().enterDeviceCode(String(json.verification_uri), String(json.user_code), person(ada));
    return { tenant: t, text: undefined };
  }),
];
