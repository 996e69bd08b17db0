// /auditLogs/signIns: what really happened at the sign-in pages and at the token endpoint, and nothing secret.
import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { asking, directoryToken, graphClient } from "./support/graph.ts";
import {
  ada,
  alan,
  apps,
  authorizeUrl,
  grace,
  linus,
  mallory,
  newTokens,
  person,
  startTestTenant,
} from "./support/tenant.ts";

let now = Date.parse("2026-11-22T12:00:00Z");
const tenant = await startTestTenant({ clock: () => now });
const { localServer, daemon } = apps;
const adminToken = await directoryToken(tenant);
const client = graphClient(tenant, adminToken);
const admin = asking(tenant, adminToken);

interface Row {
  readonly status: { readonly errorCode: number; readonly failureReason: string };
  readonly [name: string]: unknown;
}

/** Rows that carry a correlation id. */
async function rows(correlationId: string): Promise<readonly Row[]> {
  const { json, text } = await admin("GET", `/auditLogs/signIns?$filter=correlationId eq '${correlationId}'`);
  if (!json.value) throw new Error(text);
  return json.value as Row[];
}

let asked = 0;
function newCorrelationId(): string {
  asked += 1;
  return `c0ffee00-0000-4000-8000-${String(asked).padStart(12, "0")}`;
}

function signIn(
  user: { signInName: string; password: string },
  changes: Record<string, string> = {},
  app = localServer,
) {
  const id = newCorrelationId();
  const url = authorizeUrl(tenant.entra, app, { "client-request-id": id, ...changes });
  return { id, done: tenant.browser().signIn(url, person(user)) };
}

function atTokenEndpoint(fields: Record<string, string>) {
  const id = newCorrelationId();
  return { id, answer: tenant.token(fields, { "client-request-id": id }) };
}

describe("interactive", () => {
  test("a success", async () => {
    const { id, done } = signIn(ada);
    await done;
    expect(await rows(id)).toEqual([
      expect.objectContaining({
        createdDateTime: "2026-11-22T12:00:00Z",
        userId: ada.id,
        userPrincipalName: ada.userPrincipalName,
        userDisplayName: ada.displayName,
        appId: localServer.appId,
        appDisplayName: localServer.displayName,
        resourceDisplayName: "Microsoft Graph",
        clientAppUsed: "Browser",
        isInteractive: true,
        ipAddress: expect.stringMatching(/^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/),
        status: { errorCode: 0, failureReason: "Other.", additionalDetails: null },
      }),
    ]);
  });

  test.each<[string, { signInName: string; password: string }, Record<string, string>, number, string]>([
    ["a wrong password", { ...alan, password: "wrong" }, {}, 50126, alan.userPrincipalName],
    ["a disabled account", mallory, {}, 50057, mallory.userPrincipalName],
    ["a stranger", fabrikam.users.eve, {}, 50020, ""],
    ["nobody", { signInName: "nobody@contoso.onmicrosoft.com", password: "x" }, {}, 50034, ""],
    ["a scope that there is not", ada, { scope: "User.Fly" }, 650053, ""],
  ])("%s", async (_, user, changes, errorCode, userPrincipalName) => {
    const { id, done } = signIn(user, changes);
    await done;
    const [row] = await rows(id);
    expect(row).toMatchObject({
      userPrincipalName,
      status: { errorCode, failureReason: expect.stringMatching(/\w{4}/) },
    });
  });

  test("a consent that was declined", async () => {
    const id = newCorrelationId();
    const url = authorizeUrl(tenant.entra, localServer, { "client-request-id": id });
    await tenant.browser().signIn(url, { ...person(alan), decision: "decline" });
    expect(await rows(id)).toMatchObject([{ userId: alan.id, status: { errorCode: 65004 } }]);
  });

  test.each([
    ["organizations", alan, alan.id],
    [contoso.id, linus, linus.id],
  ])("at %s: the account that the tenant knows", async (alias, user, userId) => {
    const id = newCorrelationId();
    const url = authorizeUrl(tenant.entra, fabrikam.apps.planner, { "client-request-id": id }, alias);
    await tenant.browser().signIn(url, person(user));
    expect(await rows(id)).toMatchObject([{ userId, status: { errorCode: 0 } }]);
  });

  test("what was typed is not kept: it may be a password in the wrong field", async () => {
    const { done } = signIn({ signInName: "My-Secret-Pass-1!", password: "x" });
    await done;
    const { text } = await admin("GET", "/auditLogs/signIns");
    expect(text).not.toContain("My-Secret-Pass");
    expect(text).not.toContain(ada.password);
  });
});

describe("at the token endpoint", () => {
  test("a refresh is not interactive; redeeming a code is no sign-in of its own", async () => {
    const { refresh_token = "" } = await newTokens(tenant, localServer, {}, grace);
    const interactive = `$filter=userId eq '${grace.id}'&$select=id,signInEventTypes`;
    expect((await admin("GET", `/auditLogs/signIns?${interactive}`)).json.value).toMatchObject([
      { signInEventTypes: ["interactiveUser"] },
    ]);
    const fields = { grant_type: "refresh_token", client_id: localServer.appId, refresh_token, scope: "User.Read" };
    const good = atTokenEndpoint(fields);
    expect((await good.answer).status).toBe(200);
    expect(await rows(good.id)).toMatchObject([{ userId: grace.id, isInteractive: false, status: { errorCode: 0 } }]);
    const kind = "$filter=signInEventTypes/any(t:t eq 'nonInteractiveUser')&$select=userId,isInteractive";
    expect((await admin("GET", `/auditLogs/signIns?${kind}`)).json.value).toContainEqual({
      userId: grace.id,
      isInteractive: false,
    });
    tenant.entra.faults.revokeSessions(grace.id);
    const bad = atTokenEndpoint(fields);
    await bad.answer;
    expect(await rows(bad.id)).toMatchObject([{ userId: grace.id, status: { errorCode: 50173 } }]);
  });

  test("an application for itself", async () => {
    const scope = "https://graph.microsoft.com/.default";
    const fields = { grant_type: "client_credentials", client_id: daemon.appId, scope };
    const good = atTokenEndpoint({ ...fields, client_secret: daemon.secret ?? "" });
    const bad = atTokenEndpoint({ ...fields, client_secret: "not-the-secret-at-all" });
    await Promise.all([good.answer, bad.answer]);
    const { servicePrincipalId } = daemon;
    expect(await rows(good.id)).toMatchObject([
      { appId: daemon.appId, userPrincipalName: "", resourceDisplayName: "Microsoft Graph", status: { errorCode: 0 } },
    ]);
    const [row] = await rows(bad.id);
    expect(row?.status.errorCode).toBe(7000215);
    const one = await admin("GET", `/auditLogs/signIns/${String(row?.id)}?$select=servicePrincipalId,signInEventTypes`);
    expect(one.json).toMatchObject({ servicePrincipalId, signInEventTypes: ["servicePrincipal"] });
  });
});

describe("asking with Microsoft's client", () => {
  test("newest first, the filters of the portal, and pages", async () => {
    now += 60_000;
    await signIn({ ...alan, password: "wrong" }).done;
    const { value } = await client.api("/auditLogs/signIns").top(1).get();
    expect(value).toMatchObject([{ createdDateTime: "2026-11-22T12:01:00Z", status: { errorCode: 50126 } }]);
    const ask = async (filter: string) => (await client.api("/auditLogs/signIns").filter(filter).get()).value as Row[];
    expect(await ask("createdDateTime ge 2026-11-22T12:01:00Z")).toHaveLength(1);
    expect(new Set((await ask("status/errorCode ne 0")).map(({ status }) => status.errorCode))).not.toContain(0);
    const failed = await ask(`userPrincipalName eq '${alan.userPrincipalName}' and status/errorCode eq 50126`);
    expect(failed.length).toBeGreaterThan(0);
    expect(await ask(`appId eq '${daemon.appId}' and createdDateTime lt 2026-11-22T12:01:00Z`)).not.toHaveLength(0);
    const sorted = client.api("/auditLogs/signIns").filter("isInteractive eq true").orderby("createdDateTime").top(1);
    expect((await sorted.get()).value).toMatchObject([{ createdDateTime: "2026-11-22T12:00:00Z" }]);
    now -= 60_000;
  });

  test("each tenant reads its own", async () => {
    const id = newCorrelationId();
    const url = authorizeUrl(tenant.entra, fabrikam.apps.client, { "client-request-id": id }, fabrikam.id);
    expect((await tenant.browser().signIn(url, person(fabrikam.users.eve))).landedOn).toContain("code=");
    expect(await rows(id)).toEqual([]);
  });
});

test("without the permission, and without a role: two refusals", async () => {
  const { access_token = "" } = await newTokens(tenant, localServer, { scope: "User.Read" });
  expect(await asking(tenant, access_token)("GET", "/auditLogs/signIns")).toMatchObject({
    status: 403,
    json: { error: { code: "Authentication_MSGraphPermissionMissing" } },
  });
  expect(await asking(tenant, await directoryToken(tenant, ada))("GET", "/auditLogs/signIns")).toMatchObject({
    status: 403,
    json: { error: { code: "Authentication_RequestFromUnsupportedUserRole" } },
  });
});
