// Groups, and who belongs to them.
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { newStateFile, startForTest } from "./support/changed-tenant.ts";
import { appToken, asking, directoryToken, graphClient } from "./support/graph.ts";
import { ada, alan, apps, grace, hedy, linus, newTokens, startTestTenant } from "./support/tenant.ts";

const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
const { engineering, finance } = contoso.groups;
const tenant = await startTestTenant();
const adminToken = await directoryToken(tenant);
const client = graphClient(tenant, adminToken);
const admin = asking(tenant, adminToken);
const alansToken = await directoryToken(tenant, alan);
const ordinary = asking(tenant, alansToken);
const own = asking(tenant, (await newTokens(tenant, apps.localServer, { scope: "User.Read" })).access_token ?? "");
const denied = { status: 403, json: { error: { code: "Authorization_RequestDenied" } } };

function reference(id: string) {
  return { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${id}` };
}

function newGroup(displayName: string, more: object = {}) {
  return {
    displayName,
    mailEnabled: false,
    mailNickname: displayName.replaceAll(" ", "-"),
    securityEnabled: true,
    ...more,
  };
}

function ids({ json }: { json: Record<string, unknown> }): unknown[] {
  return (json.value as { id: string }[]).map(({ id }) => id);
}

test("with Microsoft's client: made, filled, found, changed, emptied, deleted", async () => {
  const group = await client
    .api("/groups")
    .post(newGroup("Chess club", { "members@odata.bind": [reference(ada.id)["@odata.id"]] }));
  expect(group).toMatchObject({ displayName: "Chess club", groupTypes: [], mail: null, securityEnabled: true });
  const path = `/groups/${group.id}`;
  await client.api(`${path}/members/$ref`).post(reference(grace.id));
  const members = await client.api(`${path}/members`).select(["id", "displayName"]).get();
  expect(members.value).toEqual([
    { "@odata.type": "#microsoft.graph.user", id: ada.id, displayName: ada.displayName },
    { "@odata.type": "#microsoft.graph.user", id: grace.id, displayName: grace.displayName },
  ]);
  const found = await client.api("/groups").filter("startswith(displayName,'Chess')").expand("members").get();
  expect(found.value[0].members).toHaveLength(2);
  await client.api(path).patch({ description: "Plays" });
  await client.api(`${path}/members/${ada.id}/$ref`).delete();
  expect(await client.api(path).select("description").expand("owners").get()).toMatchObject({
    description: "Plays",
    owners: [{ id: hedy.id }],
  });
  await client.api(path).delete();
  await expect(client.api(path).get()).rejects.toMatchObject({ statusCode: 404, code: "Request_ResourceNotFound" });
});

describe("groups in groups", () => {
  test("count for transitive memberships and not for direct ones", async () => {
    const { json } = await admin(
      "POST",
      "/groups",
      newGroup("Everybody", { "members@odata.bind": [reference(engineering.id)["@odata.id"]] }),
    );
    expect(ids(await admin("GET", `/groups/${String(json.id)}/members`))).toEqual([engineering.id]);
    expect(ids(await admin("GET", `/groups/${String(json.id)}/transitiveMembers`))).toEqual([
      engineering.id,
      ada.id,
      alan.id,
    ]);
    expect(ids(await admin("GET", `/users/${ada.id}/memberOf`))).toEqual([engineering.id]);
    expect(ids(await admin("GET", `/users/${ada.id}/transitiveMemberOf`))).toEqual([engineering.id, json.id]);
    const checked = await own("POST", "/me/checkMemberGroups", {
      groupIds: [finance.id, String(json.id), engineering.id],
    });
    expect(checked.json.value).toEqual([json.id, engineering.id]);
    const held = await own("POST", "/me/getMemberGroups", { securityEnabledOnly: true });
    expect(held.json.value).toEqual([engineering.id, json.id]);
    await admin("POST", `/groups/${engineering.id}/members/$ref`, reference(String(json.id)));
    expect(ids(await admin("GET", `/users/${ada.id}/transitiveMemberOf`))).toEqual([engineering.id, json.id]);
  });

  test("more than twenty ids at once are refused", async () => {
    const groupIds = Array.from({ length: 21 }, () => finance.id);
    expect((await own("POST", "/me/checkMemberGroups", { groupIds })).json.error).toMatchObject({
      code: "Request_BadRequest",
    });
    expect((await own("POST", "/me/getMemberGroups", {})).json.error).toMatchObject({ code: "Request_BadRequest" });
  });
});

describe("/me/memberOf", () => {
  test("an administrator's role has its real template id", async () => {
    const { json } = await admin("GET", "/me/memberOf");
    expect(json).toMatchObject({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#directoryObjects",
      value: [
        {
          "@odata.type": "#microsoft.graph.directoryRole",
          roleTemplateId: GLOBAL_ADMINISTRATOR,
          displayName: "Global Administrator",
        },
      ],
    });
    const roles = await admin("GET", "/me/memberOf/microsoft.graph.directoryRole");
    expect(ids(roles)).toEqual(ids({ json }));
    expect(ids(await admin("GET", "/me/memberOf/microsoft.graph.group"))).toEqual([]);
  });

  test("with User.Read a group is its type and its id", async () => {
    const { json } = await own("GET", "/me/memberOf?$select=id,displayName");
    expect((json.value as unknown[])[0]).toEqual({
      "@odata.type": "#microsoft.graph.group",
      id: engineering.id,
      displayName: null,
    });
    expect(await own("GET", `/users/${alan.id}/memberOf`)).toMatchObject(denied);
  });
});

describe("who may change a group", () => {
  test("its owner, and an administrator; nobody else, and no guest makes one", async () => {
    const { json } = await ordinary("POST", "/groups", newGroup("Alan's"));
    expect((await ordinary("PATCH", `/groups/${String(json.id)}`, { description: "x" })).status).toBe(204);
    expect((await admin("PATCH", `/groups/${String(json.id)}`, { description: "y" })).status).toBe(204);
    expect(await ordinary("PATCH", `/groups/${engineering.id}`, { description: "x" })).toMatchObject(denied);
    expect(await ordinary("POST", `/groups/${finance.id}/members/$ref`, reference(alan.id))).toMatchObject(denied);
    expect(await ordinary("DELETE", `/groups/${finance.id}`)).toMatchObject(denied);
    const guest = asking(tenant, await directoryToken(tenant, linus));
    expect(await guest("POST", "/groups", newGroup("Linus's"))).toMatchObject(denied);
  });

  test("an application without a permission for groups sees none", async () => {
    const daemon = asking(tenant, await appToken(tenant, apps.daemon));
    expect(await daemon("GET", "/groups")).toMatchObject(denied);
  });
});

test.each<[string, string, string, unknown, number, string]>([
  ["a member twice", "POST", `/groups/${finance.id}/members/$ref`, reference(grace.id), 400, "already exist"],
  [
    "nobody as a member",
    "POST",
    `/groups/${finance.id}/members/$ref`,
    reference(finance.id.replace("6", "7")),
    404,
    "does not exist",
  ],
  [
    "a reference that is none",
    "POST",
    `/groups/${finance.id}/members/$ref`,
    { "@odata.id": "grace" },
    400,
    "Invalid URL",
  ],
  ["a member who is none", "DELETE", `/groups/${finance.id}/members/${ada.id}/$ref`, undefined, 404, "does not exist"],
  ["a group for nothing", "POST", "/groups", newGroup("x", { securityEnabled: false }), 400, "at least one"],
  ["a group without a nickname", "POST", "/groups", newGroup("x", { mailNickname: undefined }), 400, "mailNickname"],
  ["a group with an unknown member", "POST", "/groups", newGroup("x", { colour: "red" }), 400, "'colour'"],
  ["a group that there is not", "GET", `/groups/${ada.id}`, undefined, 404, "does not exist"],
])("%s is refused", async (_, method, path, body, status, text) => {
  const answer = await admin(method, path, body);
  expect(answer).toMatchObject({ status, json: { error: { message: expect.stringContaining(text) } } });
});

test("memberships survive a restart", async () => {
  const stateFile = newStateFile();
  const first = await startForTest({ stateFile });
  const ask = asking(first, await directoryToken(first));
  await ask("POST", `/groups/${finance.id}/members/$ref`, reference(alan.id));
  await ask("DELETE", `/groups/${engineering.id}/members/${alan.id}/$ref`);
  await first.entra.stop();
  const second = await startForTest({ stateFile });
  const again = asking(second, await directoryToken(second, alan));
  expect(ids(await again("GET", "/me/memberOf"))).toEqual([finance.id]);
});
