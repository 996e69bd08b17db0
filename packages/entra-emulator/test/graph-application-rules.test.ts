// What a registration may say: permissions, redirect URIs, identifier URIs.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { asking, declaredScope, directoryToken, register } from "./support/graph.ts";
import { apps, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const ask = asking(tenant, await directoryToken(tenant));

describe("permissions", () => {
  test("a scope or role goes, or gets another value, only once it is disabled", async () => {
    const [id, role] = [randomUUID(), randomUUID()];
    const appRole = { id: role, value: "R", displayName: "R", description: "R", allowedMemberTypes: ["User"] };
    const app = await register(ask, {
      api: { oauth2PermissionScopes: [declaredScope(id, "read")] },
      appRoles: [appRole],
    });
    const patch = (body: object) => ask("PATCH", `/applications/${app.id}`, body);
    const refused = { code: "CannotDeleteOrUpdateEnabledEntitlement" };
    expect((await patch({ api: { oauth2PermissionScopes: [] } })).json.error).toMatchObject(refused);
    expect((await patch({ api: { oauth2PermissionScopes: [declaredScope(id, "write")] } })).json.error).toMatchObject(
      refused,
    );
    expect((await patch({ appRoles: [] })).json.error).toMatchObject(refused);
    expect((await patch({ appRoles: [{ ...appRole, description: "Other words" }] })).status).toBe(204);
    expect((await patch({ api: { oauth2PermissionScopes: [declaredScope(id, "read", false)] } })).status).toBe(204);
    expect((await patch({ api: { oauth2PermissionScopes: [] } })).status).toBe(204);
  });

  test.each<[string, (id: string) => object, string]>([
    [
      "one value twice",
      () => ({ oauth2PermissionScopes: [declaredScope(randomUUID(), "a"), declaredScope(randomUUID(), "a")] }),
      "unique",
    ],
    ["a value with a space", () => ({ oauth2PermissionScopes: [declaredScope(randomUUID(), "a b")] }), "Invalid value"],
    ["a scope without words", (id) => ({ oauth2PermissionScopes: [{ id, value: "a" }] }), "is required"],
    [
      "a client ahead for a scope that there is not",
      (id) => ({ preAuthorizedApplications: [{ appId: apps.mcpClient.appId, delegatedPermissionIds: [id] }] }),
      "does not exist",
    ],
    [
      "a client that there is not",
      (id) => ({ preAuthorizedApplications: [{ appId: id, delegatedPermissionIds: [] }] }),
      "does not exist",
    ],
  ])("refused: %s", async (_, api, message) => {
    const { id } = await register(ask);
    const { status, json } = await ask("PATCH", `/applications/${id}`, { api: api(randomUUID()) });
    expect({ status, error: json.error }).toMatchObject({
      status: 400,
      error: { code: "Request_BadRequest", message: expect.stringContaining(message) },
    });
  });
});

describe("redirect URIs", () => {
  test.each<[string, string, boolean]>([
    ["web", "https://example.com/cb", true],
    ["web", "http://localhost:3001/cb", true],
    ["web", "http://127.0.0.1/cb", true],
    ["web", "http://example.com/cb", false],
    ["web", "myapp://auth", false],
    ["publicClient", "myapp://auth", true],
    ["publicClient", "javascript:alert(1)", false],
    ["web", "http://[::1]/cb", false],
    ["web", "https://example.com/cb#x", false],
    ["web", "https://example.com/cb(1)", false],
    ["web", "https://*.example.com/cb", true],
    ["web", `https://example.com/${"x".repeat(250)}`, false],
    ["spa", "not a uri", false],
  ])("%s %s: %s", async (platform, uri, isFine) => {
    const answer = await ask("POST", "/applications", { displayName: "r", [platform]: { redirectUris: [uri] } });
    expect(answer.status).toBe(isFine ? 201 : 400);
    if (!isFine) expect(answer.json.error).toMatchObject({ details: [{ target: `${platform}.redirectUris` }] });
  });

  test("one is not registered twice", async () => {
    const uris = { redirectUris: ["https://example.com/cb"] };
    expect((await ask("POST", "/applications", { displayName: "r", web: uris, spa: uris })).json.error).toMatchObject({
      message: expect.stringContaining("distinct"),
    });
  });
});

describe("identifier URIs", () => {
  const patch = (id: string, body: object) => ask("PATCH", `/applications/${id}`, body);

  test.each<[string, (app: { appId: string }) => string, boolean]>([
    ["its client id", ({ appId }) => `api://${appId}`, true],
    ["tenant and client id", ({ appId }) => `api://${contoso.id}/${appId}`, true],
    ["the tenant's id and a name", () => `api://${contoso.id}/notes`, true],
    ["a name and the client id", ({ appId }) => `api://notes/${appId}`, true],
    ["the tenant's domain", () => `https://${contoso.domain}/notes`, true],
    ["below the tenant's domain", () => `https://api.${contoso.domain}`, true],
    ["a name", () => "api://notes", false],
    ["another application's id", () => `api://${apps.daemon.appId}`, false],
    ["another domain", () => "https://example.com/notes", false],
    ["a domain that only ends alike", () => `https://evil${contoso.domain}/x`, false],
    ["a slash at the end", ({ appId }) => `api://notes/${appId}/`, false],
    ["no URI", () => "notes", false],
  ])("version 1, %s: taken or not", async (_, uri, isFine) => {
    const app = await register(ask);
    const answer = await patch(app.id, { identifierUris: [uri(app)] });
    expect(answer.status).toBe(isFine ? 204 : 400);
    if (!isFine) expect(answer.json.error).toMatchObject({ details: [{ target: "identifierUris" }] });
  });

  test("any at all once the version is 2, which then has to stay", async () => {
    const { id } = await register(ask);
    const uris = { identifierUris: ["https://localhost:3001/mcp"] };
    const version = (requestedAccessTokenVersion: number | null) => ({ api: { requestedAccessTokenVersion } });
    const refused = { message: expect.stringContaining("tenant verified domain, tenant ID, or app ID") };
    expect((await patch(id, uris)).json.error).toMatchObject(refused);
    expect((await patch(id, { ...uris, ...version(2) })).json.error).toMatchObject(refused);
    expect((await patch(id, version(2))).status).toBe(204);
    expect((await patch(id, { identifierUris: ["https://localhost:3001/mcp/"] })).status).toBe(400);
    expect((await patch(id, uris)).status).toBe(204);
    expect((await patch(id, version(null))).json.error).toMatchObject(refused);
  });

  test("one is one application's, also while that is deleted", async () => {
    const [one, other] = [await register(ask), await register(ask)];
    const uris = { identifierUris: [`https://${contoso.domain}/one`] };
    const taken = { code: "Request_BadRequest", details: [{ code: "ObjectConflict", target: "identifierUris" }] };
    expect((await patch(one.id, uris)).status).toBe(204);
    expect((await patch(other.id, uris)).json.error).toMatchObject(taken);
    await ask("DELETE", `/applications/${one.id}`);
    expect((await patch(other.id, uris)).json.error).toMatchObject(taken);
    await ask("DELETE", `/directory/deletedItems/${one.id}`);
    expect((await patch(other.id, uris)).status).toBe(204);
  });

  test("personal accounts need version 2", async () => {
    const body = { displayName: "x", signInAudience: "AzureADandPersonalMicrosoftAccount" };
    expect((await ask("POST", "/applications", body)).status).toBe(400);
    expect((await ask("POST", "/applications", { ...body, api: { requestedAccessTokenVersion: 2 } })).status).toBe(201);
  });
});
