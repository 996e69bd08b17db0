// Users over Graph: reading and asking for them, photos, manager. Who may see what is in graph.test.ts, too.
import { describe, expect, test } from "vitest";
import { appToken, asking, directoryToken, graphClient } from "./support/graph.ts";
import { ada, alan, apps, grace, hedy, linus, mallory, newTokens, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const admin = await directoryToken(tenant);
const own = (await newTokens(tenant, apps.localServer, { scope: "User.Read" })).access_token ?? "";
const basic = (await newTokens(tenant, apps.localServer, { scope: "User.ReadBasic.All" }, grace)).access_token ?? "";
const client = graphClient(tenant, admin);
const eventual = { consistencylevel: "eventual" };

async function names(query: string, headers = {}): Promise<unknown[]> {
  const { json, text } = await asking(tenant, admin)(
    "GET",
    `/users?$select=id,displayName&${query}`,
    undefined,
    headers,
  );
  if (!Array.isArray(json.value)) throw new Error(text);
  return (json.value as { displayName: string }[]).map(({ displayName }) => displayName);
}

describe("with Microsoft's client", () => {
  test("a list: filter, select, top, and the pages that follow", async () => {
    const page = await client.api("/users").filter("userType eq 'Member'").select(["id", "userType"]).top(2).get();
    expect(page.value).toEqual([
      { id: ada.id, userType: "Member" },
      { id: grace.id, userType: "Member" },
    ]);
    const next = await client.api(page["@odata.nextLink"]).get();
    expect(next.value.map(({ id }: { id: string }) => id)).toEqual([alan.id, hedy.id]);
  });

  test("a search with its count", async () => {
    const query = client.api("/users").header("ConsistencyLevel", "eventual").search('"displayName:love"').count(true);
    expect(await query.get()).toMatchObject({ "@odata.count": 1, value: [{ id: ada.id }] });
  });

  test("a photo as bytes; who has none gets 404 ImageNotFound", async () => {
    const photo = await client.api("/me/photo/$value").get();
    const bytes = new Uint8Array(await (photo as Blob).arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
    await expect(client.api(`/users/${linus.id}/photo/$value`).get()).rejects.toMatchObject({
      statusCode: 404,
      code: "ImageNotFound",
    });
    expect(await client.api(`/users/${ada.id}/photo`).get()).toMatchObject({ id: "48X48", height: 48, width: 48 });
  });
});

test.each<[string, readonly string[]]>([
  ["$filter=accountEnabled eq false", [mallory.displayName]],
  ["$filter=startswith(displayName,'al') or startswith(mail,'grace')", [grace.displayName, alan.displayName]],
  [`$filter=userPrincipalName eq '${ada.userPrincipalName.toUpperCase()}'`, [ada.displayName]],
  [`$filter=id in ('${ada.id}','${hedy.id}')`, [ada.displayName, hedy.displayName]],
  ["$filter=userType eq 'Guest'", [linus.displayName]],
  ["$filter=creationType eq 'Invitation'", [linus.displayName]],
  ["$filter=otherMails/any(m:m eq 'ada.private@example.com')", [ada.displayName]],
  ["$filter=department eq 'Engineering' and jobTitle eq 'Engineer'", [alan.displayName]],
  ["$orderby=displayName desc&$top=2", [mallory.displayName, linus.displayName]],
])("%s", async (query, expected) => {
  expect(await names(query)).toEqual(expected);
});

test("what the index must be asked for", async () => {
  const query = "$count=true&$filter=endswith(mail,'@fabrikam.onmicrosoft.com')";
  expect(await names(query, eventual)).toEqual([linus.displayName]);
  expect(await names("$count=true&$filter=userType ne 'Member'", eventual)).toEqual([linus.displayName]);
  const ask = asking(tenant, admin);
  expect((await ask("GET", "/users/$count", undefined, eventual)).text).toBe("6");
  for (const refused of ["/users?$filter=userType ne 'Member'", '/users?$search="displayName:a"', "/users/$count"])
    expect((await ask("GET", refused)).status).toBe(400);
});

test("who sees names only finds nothing by the rest, and is shown nothing of it", async () => {
  const ask = asking(tenant, basic);
  expect((await ask("GET", "/users?$filter=jobTitle eq 'Analyst'")).json.value).toEqual([]);
  const { json } = await ask("GET", `/users/${ada.id}?$select=displayName,mobilePhone`);
  expect(json).toMatchObject({ displayName: ada.displayName });
  expect(Object.keys(json)).not.toContain("mobilePhone");
});

test("a guest and a member: what the directory says of them by itself", async () => {
  const select = "creationType,externalUserState,userType,mail,identities,mailNickname,proxyAddresses";
  const ask = asking(tenant, admin);
  expect((await ask("GET", `/users/${linus.id}?$select=${select}`)).json).toMatchObject({
    creationType: "Invitation",
    externalUserState: "Accepted",
    userType: "Guest",
    mail: "linus@fabrikam.onmicrosoft.com",
    identities: [{ signInType: "federated", issuer: "ExternalAzureAD" }],
  });
  expect((await ask("GET", `/users/${ada.id}?$select=${select}`)).json).toMatchObject({
    creationType: null,
    userType: "Member",
    mailNickname: "ada",
    proxyAddresses: [`SMTP:${ada.userPrincipalName}`],
  });
});

test.each<[string, string, string, number, string]>([
  ["nobody's manager", "/me/manager", own, 404, "Request_ResourceNotFound"],
  ["somebody else's photo with User.Read", `/users/${alan.id}/photo`, own, 403, "Authorization_RequestDenied"],
  [
    "a filter on what has no index",
    "/users?$filter=signInSessionsValidFromDateTime ge 2026-01-01",
    admin,
    400,
    "Request_UnsupportedQuery",
  ],
  ["a filter on one object", "/me?$filter=id eq 'x'", own, 400, "BadRequest"],
  ["a filter that ends too early", "/users?$filter=displayName eq", admin, 400, "BadRequest"],
])("%s: %s", async (_, path, token, status, code) => {
  const answer = await asking(tenant, token)("GET", path);
  expect({ status: answer.status, error: answer.json.error }).toMatchObject({ status, error: { code } });
});

test("what somebody owns, of all kinds and of one", async () => {
  const ask = asking(tenant, await directoryToken(tenant, alan));
  const { json: made } = await ask("POST", "/applications", { displayName: "Alan's" });
  const { json } = await ask("GET", "/me/ownedObjects?$select=id,displayName");
  const expected = { id: made.id, displayName: "Alan's" };
  expect(json.value).toEqual([{ "@odata.type": "#microsoft.graph.application", ...expected }]);
  const path = `/users/${alan.id}/ownedObjects/microsoft.graph.application?$select=id,displayName`;
  expect((await asking(tenant, admin)("GET", path)).json.value).toEqual([expected]);
  expect((await ask("GET", "/me/ownedObjects/microsoft.graph.group")).json.value).toEqual([]);
});

test("$expand: groups and roles come along, a manager does not", async () => {
  const { json } = await asking(tenant, admin)("GET", `/users/${hedy.id}?$select=id&$expand=memberOf`);
  expect(json).toMatchObject({ id: hedy.id, memberOf: [{ displayName: "Global Administrator" }] });
  expect((await asking(tenant, admin)("GET", "/me?$select=id&$expand=manager")).json.manager).toBeNull();
});

test("an application reads users, and is nobody's me", async () => {
  const ask = asking(tenant, await appToken(tenant, apps.daemon));
  expect((await ask("GET", `/users/${ada.id}/photo/$value`)).headers["content-type"]).toBe("image/jpeg");
  expect((await ask("GET", "/me/memberOf")).json.error).toMatchObject({ code: "BadRequest" });
});
