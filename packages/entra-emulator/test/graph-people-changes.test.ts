// Making, changing and deleting users, and ending their sessions: what Graph says, and what sign-in makes of it.
import { describe, expect, test } from "vitest";
import { newStateFile, readState, startForTest } from "./support/changed-tenant.ts";
import { asking, directoryToken, graphClient } from "./support/graph.ts";
import { refusal, refused } from "./support/refusal.ts";
import { ada, alan, apps, authorizeUrl, grace, hedy, newTokens, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const client = graphClient(tenant, await directoryToken(tenant));
const admin = asking(tenant, await directoryToken(tenant));
const ordinary = asking(tenant, await directoryToken(tenant, alan));

const PASSWORD = "Correct-horse-9";
let made = 0;

function newUser(more: object = {}) {
  made += 1;
  return {
    accountEnabled: true,
    displayName: `Made ${made}`,
    mailNickname: `made${made}`,
    userPrincipalName: `made${made}@contoso.onmicrosoft.com`,
    passwordProfile: { password: PASSWORD, forceChangePasswordNextSignIn: false },
    ...more,
  };
}

function refresh(token = "") {
  return tenant.token({ grant_type: "refresh_token", client_id: apps.localServer.appId, refresh_token: token });
}

describe("a user that was made", () => {
  test("comes with Graph's default properties, signs in, and is found", async () => {
    const body = newUser({ department: "Tests" });
    const user = await client.api("/users").post(body);
    expect(user).toMatchObject({
      displayName: body.displayName,
      userPrincipalName: body.userPrincipalName,
      mail: null,
    });
    expect(user).not.toHaveProperty("passwordProfile");
    const who = { signInName: body.userPrincipalName, password: PASSWORD };
    const { access_token } = await newTokens(tenant, apps.localServer, {}, who);
    const me = asking(tenant, access_token ?? "");
    expect((await me("GET", "/me?$select=id,department")).json).toMatchObject({ id: user.id, department: "Tests" });
    const { value } = await client.api("/users").filter("department eq 'Tests'").get();
    expect(value).toHaveLength(1);
  });

  test("survives a restart; the state knows a hash of the password, not the password", async () => {
    const stateFile = newStateFile();
    const body = newUser();
    const first = await startForTest({ stateFile });
    await asking(first, await directoryToken(first))("POST", "/users", body);
    await first.entra.stop();
    expect(JSON.stringify(readState(stateFile))).not.toContain(PASSWORD);
    const second = await startForTest({ stateFile });
    const who = { signInName: body.userPrincipalName, password: PASSWORD };
    expect((await newTokens(second, apps.localServer, {}, who)).access_token).toBeTruthy();
  });

  test("is deleted: no sign-in, no refresh, no object", async () => {
    const body = newUser();
    const { id } = await client.api("/users").post(body);
    const who = { signInName: body.userPrincipalName, password: PASSWORD };
    const { refresh_token } = await newTokens(tenant, apps.localServer, {}, who);
    expect((await admin("DELETE", `/users/${id}`)).status).toBe(204);
    expect((await admin("GET", `/users/${id}`)).status).toBe(404);
    expect((await refresh(refresh_token)).status).toBe(400);
    const url = authorizeUrl(tenant.entra, apps.localServer);
    const { error } = await tenant.browser().signIn(url, { userName: body.userPrincipalName, password: PASSWORD });
    expect(error).toContain("AADSTS50034");
  });

  test("with a password that must be changed is stopped: AADSTS50055", async () => {
    const body = newUser({ passwordProfile: { password: PASSWORD } });
    await client.api("/users").post(body);
    const url = authorizeUrl(tenant.entra, apps.localServer);
    const { error } = await tenant.browser().signIn(url, { userName: body.userPrincipalName, password: PASSWORD });
    expect(error).toContain("AADSTS50055");
  });
});

test.each<[string, object, string]>([
  ["no password", { passwordProfile: undefined }, "passwordProfile"],
  ["no name", { displayName: undefined }, "displayName"],
  ["a weak password", { passwordProfile: { password: "password" } }, "complexity"],
  ["another domain", { userPrincipalName: "x@fabrikam.onmicrosoft.com" }, "domain portion"],
  ["no domain", { userPrincipalName: "x" }, "userPrincipalName is invalid"],
  ["a name that is taken", { userPrincipalName: ada.userPrincipalName.toUpperCase() }, "already exists"],
  ["an unknown property", { nickname: "x" }, "'nickname'"],
  ["an id of one's own", { id: "00000000-0000-4000-8000-000000000001" }, "read-only"],
  ["a number for a name", { displayName: 7 }, "displayName"],
])("a body with %s: 400 Request_BadRequest", async (_, more, text) => {
  const { status, json } = await admin("POST", "/users", newUser(more));
  expect({ status, ...json }).toMatchObject({
    status: 400,
    error: { code: "Request_BadRequest", message: expect.stringContaining(text) },
  });
});

describe("who may change whom", () => {
  const denied = { status: 403, json: { error: { code: "Authorization_RequestDenied" } } };

  test("without a directory role: one's own phone, and nothing else of anybody", async () => {
    expect((await ordinary("PATCH", "/me", { mobilePhone: "+44 1" })).status).toBe(204);
    expect((await ordinary("GET", "/me")).json.mobilePhone).toBe("+44 1");
    expect(await ordinary("PATCH", "/me", { jobTitle: "Director" })).toMatchObject(denied);
    expect(await ordinary("PATCH", `/users/${grace.id}`, { mobilePhone: "+44 2" })).toMatchObject(denied);
    expect(await ordinary("POST", "/users", newUser())).toMatchObject(denied);
    expect(await ordinary("DELETE", `/users/${grace.id}`)).toMatchObject(denied);
    expect(await ordinary("POST", `/users/${grace.id}/revokeSignInSessions`)).toMatchObject(denied);
  });

  test("a User Administrator: everybody but administrators", async () => {
    const { value } = (await admin("GET", "/directoryRoles?$filter=displayName eq 'User Administrator'")).json;
    const role = (value as { id: string }[])[0]?.id;
    const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${alan.id}` };
    expect((await admin("POST", `/directoryRoles/${role}/members/$ref`, reference)).status).toBe(204);
    expect((await ordinary("PATCH", `/users/${grace.id}`, { jobTitle: "Chief" })).status).toBe(204);
    expect(await ordinary("PATCH", `/users/${hedy.id}`, { accountEnabled: false })).toMatchObject(denied);
    expect(await ordinary("DELETE", `/users/${hedy.id}`)).toMatchObject(denied);
    expect((await admin("DELETE", `/directoryRoles/${role}/members/${alan.id}/$ref`)).status).toBe(204);
    expect(await ordinary("PATCH", `/users/${grace.id}`, { jobTitle: "Boss" })).toMatchObject(denied);
  });

  test("with User.Read alone nobody changes themselves", async () => {
    const { access_token = "" } = await newTokens(tenant, apps.localServer, { scope: "User.Read" }, grace);
    expect(await asking(tenant, access_token)("PATCH", "/me", { mobilePhone: "1" })).toMatchObject(denied);
  });
});

test("a disabled account hears AADSTS50057 when it refreshes", async () => {
  const body = newUser();
  const { id } = await client.api("/users").post(body);
  const who = { signInName: body.userPrincipalName, password: PASSWORD };
  const { refresh_token } = await newTokens(tenant, apps.localServer, {}, who);
  await client.api(`/users/${id}`).patch({ accountEnabled: false });
  expect((await refresh(refresh_token)).json.error_codes).toEqual([50057]);
});

test("a new password replaces the old one and ends its sessions", async () => {
  const { refresh_token } = await newTokens(tenant, apps.localServer, {}, grace);
  const passwordProfile = { password: "Another-horse-8", forceChangePasswordNextSignIn: false };
  expect((await admin("PATCH", `/users/${grace.id}`, { passwordProfile })).status).toBe(204);
  expect(await refusal(refresh(refresh_token))).toEqual(refused("invalid_grant", 50173, "bad_token"));
  const url = authorizeUrl(tenant.entra, apps.localServer);
  const old = { userName: grace.signInName, password: grace.password };
  expect((await tenant.browser().signIn(url, old)).error).toContain("AADSTS50126");
  const who = { signInName: grace.signInName, password: passwordProfile.password };
  expect((await newTokens(tenant, apps.localServer, {}, who)).access_token).toBeTruthy();
});

test("revokeSignInSessions: true, refreshing answers AADSTS50173, and Graph says since when", async () => {
  const { refresh_token } = await newTokens(tenant, apps.localServer);
  const path = `/users/${ada.id}?$select=signInSessionsValidFromDateTime`;
  const before = (await admin("GET", path)).json.signInSessionsValidFromDateTime;
  expect(await client.api(`/users/${ada.id}/revokeSignInSessions`).post({})).toMatchObject({ value: true });
  expect(await refusal(refresh(refresh_token))).toEqual(refused("invalid_grant", 50173, "bad_token"));
  expect((await admin("GET", path)).json.signInSessionsValidFromDateTime).not.toBe(before);
});
