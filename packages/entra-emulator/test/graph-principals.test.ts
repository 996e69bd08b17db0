// Service principals, app role assignments and delegated grants over Microsoft Graph, and what they change at sign-in.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { asking, directoryToken, graphClient, register } from "./support/graph.ts";
import { ada, answerAt, apps, authorizeUrl, grace, newTokens, person, startTestTenant } from "./support/tenant.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
const tenant = await startTestTenant();
const token = await directoryToken(tenant);
const graph = graphClient(tenant, token);
const ask = asking(tenant, token);
const asAda = asking(tenant, await directoryToken(tenant, ada));
const { remoteServer, daemon, mcpClient } = apps;
const remote = `/servicePrincipals/${remoteServer.servicePrincipalId}`;
const role = remoteServer.appRoles[0]?.id ?? "";
const NO_ROLE = "00000000-0000-0000-0000-000000000000";

describe("service principals", () => {
  test("Microsoft Graph's, with its permissions", async () => {
    const found = await graph.api(`/servicePrincipals(appId='${GRAPH}')`).get();
    expect(found).toMatchObject({
      displayName: "Microsoft Graph",
      servicePrincipalType: "Application",
      appOwnerOrganizationId: "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
    });
    const values = (list: { value: string }[]) => list.map(({ value }) => value);
    expect(values(found.oauth2PermissionScopes)).toContain("User.Read");
    expect(values(found.appRoles)).toContain("Application.ReadWrite.OwnedBy");
    const { value } = await graph.api("/servicePrincipals").filter(`appId eq '${GRAPH}'`).select("id").get();
    expect(value).toEqual([{ id: found.id }]);
  });

  test("of a managed identity", async () => {
    const { value } = await graph.api("/servicePrincipals").filter("servicePrincipalType eq 'ManagedIdentity'").get();
    expect(value[0]).toMatchObject({
      displayName: "notes-host",
      alternativeNames: ["isExplicit=False", expect.any(String)],
    });
  });

  test("made once, changed, deleted", async () => {
    const { appId } = await register(ask, { displayName: "An API" });
    const made = await ask("POST", "/servicePrincipals", { appId });
    expect({ status: made.status, json: made.json }).toMatchObject({
      status: 201,
      json: { appId, displayName: "An API", accountEnabled: true, appOwnerOrganizationId: contoso.id },
    });
    const again = await ask("POST", "/servicePrincipals", { appId });
    expect({ status: again.status, error: again.json.error }).toMatchObject({
      status: 409,
      error: { code: "Request_MultipleObjectsWithSameKeyValue" },
    });
    const one = `/servicePrincipals/${String(made.json.id)}`;
    expect((await ask("PATCH", one, { appRoleAssignmentRequired: true, tags: ["a"], notes: "n" })).status).toBe(204);
    expect((await ask("GET", one)).json).toMatchObject({ appRoleAssignmentRequired: true, tags: ["a"], notes: "n" });
    expect((await ask("PATCH", one, { appId: randomUUID() })).status).toBe(400);
    expect((await asAda("PATCH", one, { accountEnabled: false })).status).toBe(403);
    expect((await ask("DELETE", one)).status).toBe(204);
    expect((await ask("GET", one)).status).toBe(404);
    const upsert = () => ask("PATCH", `/servicePrincipals(appId='${appId}')`, {}, { prefer: "create-if-missing" });
    expect([(await upsert()).status, (await upsert()).status]).toEqual([201, 204]);
  });

  test.each<[string, string]>([
    ["an application that there is not", randomUUID()],
    ["another tenant's own", fabrikam.apps.client.appId],
  ])("not of %s", async (_, appId) => {
    const { status, json } = await ask("POST", "/servicePrincipals", { appId });
    expect({ status, error: json.error }).toMatchObject({ status: 400, error: { code: "NoBackingApplicationObject" } });
  });

  test("switched off, nobody signs in", async () => {
    const one = `/servicePrincipals/${daemon.servicePrincipalId}`;
    const credentials = {
      client_id: daemon.appId,
      client_secret: daemon.secret ?? "",
      scope: `api://${remoteServer.appId}/.default`,
    };
    const askForToken = () => tenant.token({ grant_type: "client_credentials", ...credentials });
    await ask("PATCH", one, { accountEnabled: false });
    expect((await askForToken()).text).toContain("AADSTS7000112");
    await ask("PATCH", one, { accountEnabled: true });
    expect((await askForToken()).status).toBe(200);
  });
});

describe("app role assignments", () => {
  test("a role given to a person is in their next token, and gone when it is taken back", async () => {
    const rolesOf = async () => {
      const tokens = await newTokens(tenant, mcpClient, { scope: `api://${remoteServer.appId}/mcp.read` }, grace);
      const [, payload = ""] = (tokens.access_token ?? "").split(".");
      return JSON.parse(Buffer.from(payload, "base64url").toString()).roles;
    };
    expect(await rolesOf()).toBeUndefined();
    const body = { principalId: grace.id, resourceId: remoteServer.servicePrincipalId, appRoleId: role };
    const made = await graph.api(`${remote}/appRoleAssignedTo`).post(body);
    expect(made).toMatchObject({ ...body, principalType: "User", principalDisplayName: grace.displayName });
    expect(await rolesOf()).toEqual(["Notes.Admin"]);
    const listed = await graph.api(`/users/${grace.userPrincipalName}/appRoleAssignments`).get();
    expect(listed.value).toMatchObject([{ id: made.id, resourceDisplayName: remoteServer.displayName }]);
    expect((await ask("POST", `${remote}/appRoleAssignedTo`, body)).json.error).toMatchObject({
      message: expect.stringContaining("already exists"),
    });
    expect((await ask("DELETE", `${remote}/appRoleAssignedTo/${made.id}`)).status).toBe(204);
    expect(await rolesOf()).toBeUndefined();
  });

  test("to groups and applications, from their side", async () => {
    const { engineering } = contoso.groups;
    const toGroup = { principalId: engineering.id, resourceId: remoteServer.servicePrincipalId, appRoleId: role };
    expect((await ask("POST", `/groups/${engineering.id}/appRoleAssignments`, toGroup)).status).toBe(201);
    expect((await ask("GET", `/groups/${engineering.id}/appRoleAssignments`)).json.value).toHaveLength(1);
    const held = (await ask("GET", `/servicePrincipals/${daemon.servicePrincipalId}/appRoleAssignments`)).json.value;
    expect(held).toHaveLength(2);
    expect((await ask("GET", `/users/${ada.id}/appRoleAssignments`)).json.value).toHaveLength(1);
  });

  test.each<[string, object, number]>([
    ["a role that there is not", { appRoleId: randomUUID() }, 400],
    ["a role for applications", { appRoleId: remoteServer.appRoles[1]?.id }, 400],
    ["another resource than the path's", { resourceId: daemon.servicePrincipalId }, 400],
    ["nobody", { principalId: randomUUID() }, 404],
    ["no GUID", { principalId: "ada" }, 400],
    ["something else", { colour: "red" }, 400],
  ])("refused: %s", async (_, change, status) => {
    const body = { principalId: grace.id, resourceId: remoteServer.servicePrincipalId, appRoleId: NO_ROLE, ...change };
    expect((await ask("POST", `${remote}/appRoleAssignedTo`, body)).status).toBe(status);
  });

  test("assignment required: who is not assigned stays out until they are", async () => {
    const url = authorizeUrl(tenant.entra, mcpClient, { scope: `api://${remoteServer.appId}/mcp.read` });
    const signIn = () => tenant.browser().signIn(url, person(grace));
    await ask("PATCH", remote, { appRoleAssignmentRequired: true });
    expect((await signIn()).error).toContain("AADSTS50105");
    const body = { principalId: grace.id, resourceId: remoteServer.servicePrincipalId, appRoleId: NO_ROLE };
    await ask("POST", `${remote}/appRoleAssignedTo`, body);
    expect(answerAt((await signIn()).landedOn).code).toBeTruthy();
    await ask("PATCH", remote, { appRoleAssignmentRequired: false });
  });

  test("an ordinary user assigns nobody", async () => {
    const body = { principalId: ada.id, resourceId: remoteServer.servicePrincipalId, appRoleId: NO_ROLE };
    expect((await asAda("POST", `${remote}/appRoleAssignedTo`, body)).status).toBe(403);
  });
});

describe("delegated grants", () => {
  const client = mcpClient.servicePrincipalId;
  const forAll = {
    clientId: client,
    consentType: "AllPrincipals",
    principalId: null,
    resourceId: remoteServer.servicePrincipalId,
  };

  test("one for everybody spares them the consent page, until it is deleted", async () => {
    const url = authorizeUrl(tenant.entra, mcpClient, { scope: `api://${remoteServer.appId}/mcp.write` });
    const pages = async () => (await tenant.browser().signIn(url, person(contoso.users.alan))).pages;
    const { status, json } = await ask("POST", "/oauth2PermissionGrants", { ...forAll, scope: "mcp.write mcp.write" });
    expect({ status, json }).toMatchObject({ status: 201, json: { ...forAll, scope: "mcp.write" } });
    expect(await pages()).not.toContain("consent");
    const again = await ask("POST", "/oauth2PermissionGrants", { ...forAll, scope: "mcp.read" });
    expect({ status: again.status, error: again.json.error }).toMatchObject({
      status: 409,
      error: { code: "Request_MultipleObjectsWithSameKeyValue" },
    });
    const one = `/oauth2PermissionGrants/${String(json.id)}`;
    expect((await ask("PATCH", one, { scope: "mcp.read" })).status).toBe(204);
    const path = `/oauth2PermissionGrants?$filter=clientId eq '${client}' and consentType eq 'AllPrincipals'`;
    expect((await ask("GET", path.replaceAll(" ", "%20"))).json.value).toMatchObject([{ scope: "mcp.read" }]);
    expect((await ask("GET", `/servicePrincipals/${client}/oauth2PermissionGrants`)).text).toContain(String(json.id));
    expect((await ask("DELETE", one)).status).toBe(204);
    expect((await ask("GET", one)).status).toBe(404);
    expect(await pages()).toContain("consent");
  });

  test.each<[string, object, number]>([
    ["for one person without the person", { consentType: "Principal" }, 400],
    ["for everybody with a person", { principalId: ada.id }, 400],
    ["of another kind", { consentType: "Some" }, 400],
    ["for a client that there is not", { clientId: randomUUID() }, 404],
  ])("refused: %s", async (_, change, status) => {
    const body = { ...forAll, scope: "mcp.read", ...change };
    expect((await ask("POST", "/oauth2PermissionGrants", body)).status).toBe(status);
  });

  test("an ordinary user grants nothing", async () => {
    expect((await asAda("POST", "/oauth2PermissionGrants", { ...forAll, scope: "mcp.read" })).status).toBe(403);
  });
});
