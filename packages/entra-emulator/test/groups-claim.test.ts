// Which groups and directory roles a token lists, and what stands for too many of them.
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { type Change, registration, startChanged } from "./support/changed-tenant.ts";
import { accessClaims, claimsOf, optional, signInForApi } from "./support/claims.ts";
import { ada, alan, apps, authorizeUrl, hedy, person } from "./support/tenant.ts";

const { remoteServer, mcpClient, browserApp } = apps;
const { engineering } = contoso.groups;
const MEMBER = "b79fbf4d-3ef9-4689-8143-76b194e85509";
const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

/** Adds so many security groups with these members. */
const manyGroups =
  (count: number, members: readonly string[]): Change =>
  (kept) => {
    const groups = (kept.tenants[contoso.id] as unknown as { groups: Record<string, unknown> }).groups;
    for (let index = 0; index < count; index += 1) {
      const id = `62009000-14ab-4c7e-8f05-${String(index).padStart(12, "0")}`;
      groups[id] = { ...engineering, id, displayName: `Group ${index}`, members };
    }
  };

test.each([
  ["SecurityGroup", [engineering.id], undefined],
  ["DirectoryRole", undefined, [MEMBER]],
  ["All", [engineering.id], [MEMBER]],
  ["None", undefined, undefined],
])("groupMembershipClaims %s", async (groupMembershipClaims, groups, wids) => {
  const tenant = await startChanged([registration(remoteServer, { groupMembershipClaims })]);
  const claims = await accessClaims(tenant);
  expect([claims.groups, claims.wids]).toEqual([groups, wids]);
});

test("an administrator's role is among the wids", async () => {
  const tenant = await startChanged([registration(remoteServer, { groupMembershipClaims: "DirectoryRole" })]);
  expect((await accessClaims(tenant, hedy)).wids).toEqual([GLOBAL_ADMINISTRATOR, MEMBER]);
});

test("ApplicationGroup: only groups that are assigned to the API; their roles count for their members", async () => {
  const role = remoteServer.appRoles[0]?.id;
  const assignment = {
    id: "a551c000-2b17-4c60-9d3e-000000000001",
    principalId: engineering.id,
    principalType: "Group",
    resourceId: remoteServer.servicePrincipalId,
    appRoleId: role,
    createdDateTime: "2026-01-05T09:00:00Z",
  };
  const assign: Change = (kept) => {
    const assigned = kept.tenants[contoso.id]?.appRoleAssignments;
    if (assigned) assigned[assignment.id] = assignment;
  };
  const settings = registration(remoteServer, { groupMembershipClaims: "ApplicationGroup" });
  const tenant = await startChanged([settings, manyGroups(2, [alan.id]), assign]);
  expect(await accessClaims(tenant, alan)).toMatchObject({ groups: [engineering.id], roles: ["Notes.Admin"] });
});

test("the ID token follows the client's setting, not the API's", async () => {
  const tenant = await startChanged([registration(mcpClient, { groupMembershipClaims: "SecurityGroup" })]);
  const { id_token = "", access_token = "" } = await signInForApi(tenant);
  expect(decodeJwt(id_token).groups).toEqual([engineering.id]);
  expect(decodeJwt(access_token)).not.toHaveProperty("groups");
});

test.each([
  [199, true],
  [200, false],
])("%i groups and Engineering", async (count, fits) => {
  const settings = registration(remoteServer, { groupMembershipClaims: "SecurityGroup" });
  const tenant = await startChanged([settings, manyGroups(count, [ada.id])]);
  const claims = await accessClaims(tenant);
  if (fits) expect(claims.groups).toHaveLength(count + 1);
  else {
    expect(claims).not.toHaveProperty("groups");
    expect(claims).toMatchObject({
      _claim_names: { groups: "src1" },
      _claim_sources: {
        src1: { endpoint: `https://graph.windows.net/${contoso.id}/users/${ada.id}/getMemberObjects` },
      },
    });
  }
});

test("a token in an address holds five groups; with six it says hasgroups", async () => {
  const settings = registration(browserApp, { groupMembershipClaims: "SecurityGroup" });
  for (const [more, expected] of [
    [4, { groups: 5, hasgroups: undefined }],
    [5, { groups: undefined, hasgroups: true }],
  ] as const) {
    const tenant = await startChanged([settings, manyGroups(more, [ada.id])]);
    const request = { response_type: "id_token", scope: "openid", nonce: "n", redirect_uri: "http://localhost:5173" };
    const url = authorizeUrl(tenant.entra, browserApp, { ...request, response_mode: "fragment" });
    const { landedOn } = await tenant.browser().signIn(url, person(ada));
    const idToken = new URLSearchParams(new URL(landedOn).hash.slice(1)).get("id_token") ?? "";
    const { groups, hasgroups } = decodeJwt<{ groups?: string[]; hasgroups?: boolean }>(idToken);
    expect({ groups: groups?.length, hasgroups }).toEqual(expected);
  }
});

test.each([
  ["cloud_displayname", { groups: ["Engineering"], roles: ["Notes.Admin"] }],
  ["emit_as_roles", { groups: undefined, roles: [engineering.id] }],
  ["sam_account_name", { groups: undefined, roles: ["Notes.Admin"] }],
])("written as %s says", async (property, expected) => {
  const optionalClaims = claimsOf({ accessToken: [optional("groups", property)] });
  const change = { groupMembershipClaims: "SecurityGroup", optionalClaims };
  const { groups, roles } = await accessClaims(await startChanged([registration(remoteServer, change)]));
  expect({ groups, roles }).toEqual(expected);
});
