import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { principal, registration, startChanged, startForTest } from "../support/changed-tenant.ts";
import { REDIRECT, ada, apps, newCode, newTokens } from "../support/tenant.ts";
import { type Row, type Seen, redeem } from "./row.ts";

const { localServer, remoteServer, daemon, browserApp, legacyApi } = apps;
const { planner } = fabrikam.apps;
const DAY = 86_400_000;
const SPA = "http://localhost:5173";
const API = `api://${remoteServer.appId}`;
const WEB = { redirect_uri: "http://localhost:3001/auth/callback" };
const UNKNOWN = `1.${"A".repeat(400)}`;
const code = { grant_type: "authorization_code", client_id: localServer.appId, redirect_uri: REDIRECT };
const refresh = { grant_type: "refresh_token", client_id: localServer.appId };
const device = { grant_type: "device_code", client_id: localServer.appId };
const own = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };
const scope = `${API}/.default`;

type Tenant = Parameters<Row["provoke"]>[0];
const row = (aadsts: number, what: string, provoke: Row["provoke"]): Row => ({ aadsts, what, provoke });

/** Redeems a fresh code with something changed. */
async function fresh(tenant: Tenant, changes: Record<string, string>): Promise<Seen> {
  return redeem(tenant, { ...code, code: await newCode(tenant, localServer), ...changes });
}

async function spaCode(tenant: Tenant, headers: Record<string, string>): Promise<Seen> {
  const value = await newCode(tenant, browserApp, { redirect_uri: SPA });
  return redeem(tenant, { ...code, client_id: browserApp.appId, redirect_uri: SPA, code: value }, headers);
}

/** Does something, lets time pass, does something more. */
async function later<T>(rest: number, first: (t: Tenant) => Promise<T>, then: (t: Tenant, kept: T) => Promise<Seen>) {
  let now = Date.parse("2026-11-22T12:00:00Z");
  const tenant = await startForTest({ clock: () => now });
  const kept = await first(tenant);
  now += rest;
  return then(tenant, kept);
}

async function deviceCode(tenant: Tenant): Promise<string> {
  const fields = { client_id: localServer.appId, scope: "User.Read" };
  return String((await tenant.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, fields)).json.device_code);
}

async function spaTokens(tenant: Tenant): Promise<string> {
  const challenge = { code_challenge: "c".repeat(43), code_challenge_method: "plain" };
  const value = await newCode(tenant, browserApp, { redirect_uri: SPA, ...challenge });
  const fields = {
    ...code,
    client_id: browserApp.appId,
    redirect_uri: SPA,
    code: value,
    code_verifier: "c".repeat(43),
  };
  return String((await tenant.token(fields, { origin: SPA })).json.refresh_token);
}

const itself = registration(legacyApi, { publicClient: { redirectUris: ["http://localhost"] } });

/** Answered to a client. */
export const tokenRows: readonly Row[] = [
  row(900561, "GET", async (t) => ({
    tenant: t,
    text: (await t.send(`/${contoso.id}/oauth2/v2.0/token`)).text.replace(/^.*?AADSTS/, "AADSTS"),
  })),
  row(70003, "an unknown grant", (t) => redeem(t, { ...code, grant_type: "magic" })),
  row(9002313, "a code that is none", (t) => redeem(t, { ...code, code: "abc" })),
  row(70000, "a code nobody issued", (t) => redeem(t, { ...code, code: UNKNOWN })),
  row(700025, "a secret of a public client", (t) => redeem(t, { ...code, code: UNKNOWN, client_secret: "x" })),
  row(500112, "another address", (t) => fresh(t, { redirect_uri: "http://localhost:5998" })),
  row(501481, "a verifier without a challenge", (t) => fresh(t, { code_verifier: "v".repeat(43) })),
  row(28003, "an empty scope", (t) => fresh(t, { scope: " " })),
  row(28002, "a resource without a permission", (t) => fresh(t, { scope: `${API}/` })),
  row(700022, "two resources", (t) => fresh(t, { scope: `User.Read ${API}/mcp.read` })),
  row(54005, "a code again", async (t) => {
    const value = await newCode(t, localServer);
    await redeem(t, { ...code, code: value });
    return redeem(t, { ...code, code: value });
  }),
  row(700005, "a code of another tenant", async (t) =>
    redeem(t, { ...code, client_id: planner.appId, code: await newCode(t, planner) }, {}, fabrikam.id),
  ),
  row(70008, "a code that is too old", () =>
    later(
      601_000,
      (t) => newCode(t, localServer),
      (t, value) => redeem(t, { ...code, code: value }),
    ),
  ),
  row(9002325, "a single-page application without PKCE", (t) => spaCode(t, { origin: SPA })),
  row(9002327, "a single-page application without an origin", (t) => spaCode(t, {})),
  row(9002326, "an origin without a single-page application", (t) => redeem(t, { ...own, scope }, { origin: SPA })),
  row(7000218, "a confidential client without a credential", async (t) =>
    redeem(t, { ...code, client_id: remoteServer.appId, ...WEB, code: await newCode(t, remoteServer, WEB) }),
  ),
  row(7000215, "the id of the secret", (t) => redeem(t, { ...own, scope, client_secret: daemon.secretId ?? "" })),
  row(7000222, "a secret that ended", (t) =>
    redeem(t, { ...own, client_id: remoteServer.appId, client_secret: remoteServer.expiredSecret ?? "", scope }),
  ),
  row(1002012, "a named scope without a user", (t) => redeem(t, { ...own, scope: `${API}/mcp.read` })),
  row(9001023, "client credentials at /common", (t) =>
    redeem(t, { ...own, client_id: planner.appId, scope }, {}, "common"),
  ),
  row(50059, "client credentials at /organizations", (t) =>
    redeem(t, { ...own, client_id: planner.appId, scope }, {}, "organizations"),
  ),
  row(90019, "no tenant at all", async (t) => {
    const { json } = await t.postForm("/oauth2/v2.0/token", own);
    return { tenant: t, text: String(json.error_description) };
  }),
  row(501051, "a daemon without a role", async () => {
    const fields = { client_id: remoteServer.appId, client_secret: remoteServer.secret ?? "", scope };
    return redeem(await startChanged([principal(remoteServer, { appRoleAssignmentRequired: true })]), {
      ...own,
      ...fields,
    });
  }),
  row(50173, "after the sessions were revoked", async () => {
    const tenant = await startForTest();
    const { refresh_token = "" } = await newTokens(tenant);
    tenant.entra.faults.revokeSessions(ada.id);
    return redeem(tenant, { ...refresh, refresh_token });
  }),
  row(700082, "a refresh token after 91 days", () =>
    later(91 * DAY, newTokens, (t, { refresh_token = "" }) => redeem(t, { ...refresh, refresh_token })),
  ),
  row(700084, "a single-page application's after 25 hours", () =>
    later(DAY + 3_600_000, spaTokens, (t, refresh_token) =>
      redeem(t, { ...refresh, client_id: browserApp.appId, refresh_token }, { origin: SPA }),
    ),
  ),
  row(90009, "an application that refreshes for itself by URI", async () => {
    const tenant = await startChanged([itself]);
    const asked = `api://${legacyApi.appId}/ledger.read`;
    const { refresh_token = "" } = await newTokens(tenant, legacyApi, { scope: `${asked} offline_access` });
    return redeem(tenant, { ...refresh, client_id: legacyApi.appId, refresh_token });
  }),
  row(70016, "a device code before the person came", async (t) =>
    redeem(t, { ...device, device_code: await deviceCode(t) }),
  ),
  row(70018, "a device code nobody issued", (t) => redeem(t, { ...device, device_code: "x" })),
  row(70019, "a device code that is too old", () =>
    later(901_000, deviceCode, (t, device_code) => redeem(t, { ...device, device_code })),
  ),
];
