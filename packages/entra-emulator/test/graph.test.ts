import { expect, test } from "vitest";
import { fabrikam } from "@workshop/entra-emulator/seed";
import { ada, alan, apps, grace, hedy, linus, newTokens, startTestTenant } from "./support/tenant.ts";

let now = Date.parse("2026-11-22T12:00:00Z");
const tenant = await startTestTenant({ clock: () => now });
const { localServer, daemon, mcpClient, remoteServer } = apps;

async function tokenFor(scope: string, user = ada): Promise<string> {
  return (await newTokens(tenant, localServer, { scope }, user)).access_token ?? "";
}

function get(path: string, token?: string, headers: Record<string, string> = {}) {
  return tenant.send(`/v1.0${path}`, {
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
  });
}

const own = await tokenFor("User.Read");
const basic = await tokenFor("User.ReadBasic.All");
const all = await tokenFor("User.Read.All", hedy);
const app = (
  await tenant.token({
    grant_type: "client_credentials",
    client_id: daemon.appId,
    client_secret: daemon.secret ?? "",
    scope: "https://graph.microsoft.com/.default",
  })
).json.access_token as string;

test("/me: the default properties and no more; the rest by $select", async () => {
  const { status, json, headers } = await get("/me", own, {
    "client-request-id": "0a1b2c3d-0000-4000-8000-00000000abcd",
  });
  expect(status).toBe(200);
  expect(Object.keys(json).sort()).toEqual(
    [
      "@odata.context",
      "businessPhones",
      "displayName",
      "givenName",
      "id",
      "jobTitle",
      "mail",
      "mobilePhone",
      "officeLocation",
      "preferredLanguage",
      "surname",
      "userPrincipalName",
    ].sort(),
  );
  expect(json["@odata.context"]).toBe("https://graph.microsoft.com/v1.0/$metadata#users/$entity");
  expect(headers).toMatchObject({
    "odata-version": "4.0",
    "client-request-id": "0a1b2c3d-0000-4000-8000-00000000abcd",
    "request-id": expect.any(String),
  });
  const selected = await get("/me?$select=department,EmployeeId,state", own);
  expect(selected.json).toEqual({
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users(department,employeeId,state)/$entity",
    department: "Engineering",
    employeeId: "E-1017",
    state: null,
  });
});

test.each<[string, string, string | undefined, number, string]>([
  ["no token", "/me", undefined, 401, "InvalidAuthenticationToken"],
  ["no JWT", "/me", "abc", 401, "InvalidAuthenticationToken"],
  ["a broken signature", "/me", `${own.slice(0, -8)}AAAAAAAA`, 401, "InvalidAuthenticationToken"],
  ["an unknown property", "/me?$select=nickname", own, 400, "BadRequest"],
  ["a name of the prototype", "/me?$select=__proto__", own, 400, "BadRequest"],
  ["an unknown path", "/me/secrets", own, 400, "BadRequest"],
  ["app-only at /me", "/me", app, 400, "BadRequest"],
  ["the list with User.Read", "/users", own, 403, "Authorization_RequestDenied"],
  ["somebody else with User.Read", `/users/${alan.id}`, own, 403, "Authorization_RequestDenied"],
  ["nobody", "/users/nobody@contoso.onmicrosoft.com", all, 404, "Request_ResourceNotFound"],
  ["a user of another tenant", `/users/${fabrikam.users.eve.id}`, all, 404, "Request_ResourceNotFound"],
  ["contains() in $filter", "/users?$filter=contains(displayName,'A')", all, 400, "Request_UnsupportedQuery"],
  ["a page of 1000", "/users?$top=1000", all, 400, "Request_BadRequest"],
])("%s: %s is refused", async (_, path, token, status, code) => {
  const answer = await get(path, token);
  expect(answer.status).toBe(status);
  expect(answer.json.error).toMatchObject({
    code,
    innerError: { "request-id": answer.headers["request-id"], date: expect.stringMatching(/^[\d-]+T[\d:]+$/) },
  });
  if (status === 401) expect(answer.headers["www-authenticate"]).toContain("authorization_uri=");
});

test("a token of another API is for the wrong audience, and an old one has expired", async () => {
  const { access_token: foreign } = await newTokens(tenant, mcpClient, {
    scope: `api://${remoteServer.appId}/mcp.read`,
  });
  expect((await get("/me", foreign)).json.error).toMatchObject({
    message: expect.stringContaining("Invalid audience"),
  });
  const token = await tokenFor("User.Read");
  now += 2 * 3_600_000;
  expect((await get("/me", token)).json.error).toMatchObject({ message: expect.stringContaining("expired") });
  now -= 2 * 3_600_000;
});

test("/users and /users/{id or name}, as far as the permission sees", async () => {
  const list = await get("/users?$select=id,mail,jobTitle", basic);
  expect(list.json.value).toContainEqual({ id: grace.id, mail: grace.userPrincipalName });
  expect((await get(`/users/${encodeURIComponent(linus.userPrincipalName)}`, all)).json.id).toBe(linus.id);
  expect((await get(`/users/${grace.userPrincipalName}?$select=jobTitle`, all)).json.jobTitle).toBe("Controller");
  expect((await get(`/users/${ada.id}`, own)).json.mobilePhone).toBe(ada.profile.mobilePhone);
  expect((await get("/users", app)).json.value).toHaveLength(6);
});

test("pages", async () => {
  const seen: unknown[] = [];
  let next: string | undefined = "/v1.0/users?$top=4&$select=id";
  while (next) {
    const { json } = await tenant.send(next, { headers: { authorization: `Bearer ${all}` } });
    seen.push(...(json.value as unknown[]));
    next = (json["@odata.nextLink"] as string | undefined)?.slice(tenant.entra.origin.length);
  }
  expect(seen).toHaveLength(6);
});

test("updateUser changes what Graph answers, also for prototype names", async () => {
  tenant.entra.updateUser(ada.id, { mobilePhone: "canary", toString: "harmless" });
  expect((await get("/me", own)).json.mobilePhone).toBe("canary");
});

test("userinfo", async () => {
  const token = await tokenFor("openid profile email");
  const { json } = await tenant.send("/oidc/userinfo", { headers: { authorization: `Bearer ${token}` } });
  expect(json).toMatchObject({ name: ada.displayName, email: ada.profile.mail, sub: expect.any(String) });
});
