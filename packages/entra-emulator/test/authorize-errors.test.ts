import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { answerAt, apps, authorizeUrl, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { localServer, remoteServer, daemon } = apps;
type Changes = Record<string, string | undefined>;

async function ask(changes: Changes, alias = contoso.id, app = localServer) {
  const url = authorizeUrl(tenant.entra, app, changes, alias);
  return tenant.send(url.slice(tenant.entra.origin.length));
}

describe("shown on the page, never redirected", () => {
  test.each<[string, number, Changes, string?]>([
    ["no such tenant", 90002, {}, "nowhere.example"],
    ["a single-tenant app at /common", 50194, {}, "common"],
    ["no client id", 900144, { client_id: undefined }],
    ["an empty client id", 900144, { client_id: "" }],
    ["not an id", 700038, { client_id: "notes" }],
    ["the zero id", 700038, { client_id: "00000000-0000-0000-0000-000000000000" }],
    ["an unknown application", 700016, { client_id: "12345678-1234-4234-8234-123456789012" }],
    ["an application of another tenant", 700016, { client_id: fabrikam.apps.client.appId }],
    ["another host", 50011, { redirect_uri: "http://localhost.evil.example" }],
    ["another path", 50011, { redirect_uri: "http://localhost:5999/callback" }],
    ["another scheme", 50011, { redirect_uri: "https://localhost:5999" }],
    ["user info in front of the host", 50011, { redirect_uri: "http://localhost@evil.example" }],
    ["a fragment", 50011, { redirect_uri: "http://localhost:5999#x" }],
    ["a query more", 50011, { redirect_uri: "http://localhost:5999/?x=1" }],
    ["a script", 50011, { redirect_uri: "javascript:alert(1)" }],
  ])("%s: AADSTS%i", async (_, aadsts, changes, alias) => {
    const { status, headers, text } = await ask(changes, alias);
    expect(status).toBe(400);
    expect(headers.location).toBeUndefined();
    expect(text).toContain(`AADSTS${aadsts}:`);
    expect(text).toContain("Correlation Id");
  });

  test("no reply address at all, and none sent where several are registered", async () => {
    expect((await ask({}, undefined, daemon)).text).toContain("AADSTS500113:");
    expect((await ask({ redirect_uri: undefined }, undefined, remoteServer)).text).toContain("AADSTS900971:");
  });

  test("a doubled redirect_uri is trusted by nobody", async () => {
    const { status, text, headers } = await tenant.send(
      `${authorizeUrl(tenant.entra, localServer).slice(tenant.entra.origin.length)}&redirect_uri=${encodeURIComponent("http://evil.example")}`,
    );
    expect(status).toBe(400);
    expect(headers.location).toBeUndefined();
    expect(text).toContain("AADSTS9000411:");
  });
});

describe("redirected to the client", () => {
  test.each<[string, number, string, Changes]>([
    ["no response type", 900144, "invalid_request", { response_type: undefined }],
    ["an unknown response type", 70005, "unsupported_response_type", { response_type: "device" }],
    [
      "implicit is switched off",
      700054,
      "unsupported_response_type",
      { response_type: "id_token", response_mode: "fragment", nonce: "n" },
    ],
    ["an unknown response mode", 70007, "invalid_request", { response_mode: "pigeon" }],
    ["an unknown prompt", 90023, "invalid_request", { prompt: "maybe" }],
    ["no scope", 900144, "invalid_request", { scope: undefined }],
    ["a scope of blanks", 900144, "invalid_request", { scope: "  " }],
    ["a bare scope that Graph does not have", 650053, "invalid_client", { scope: "mcp.read" }],
    ["a scope the API does not have", 650053, "invalid_client", { scope: `api://${remoteServer.appId}/mcp.admin` }],
    ["an unknown resource", 500011, "invalid_resource", { scope: "api://nobody/read" }],
    [
      "a resource of another tenant",
      500011,
      "invalid_resource",
      { scope: `api://${fabrikam.apps.api.appId}/mcp.read` },
    ],
    [
      "a trailing slash in the resource",
      500011,
      "invalid_resource",
      { scope: `api://${remoteServer.appId}//mcp.read` },
    ],
    [".default beside a name", 70011, "invalid_scope", { scope: "https://graph.microsoft.com/.default User.Read" }],
    [
      "a challenge that is too short",
      501491,
      "invalid_request",
      { code_challenge: "short", code_challenge_method: "S256" },
    ],
    [
      "a challenge with spaces",
      501491,
      "invalid_request",
      { code_challenge: `${"a".repeat(42)} b`, code_challenge_method: "S256" },
    ],
    [
      "an unknown challenge method",
      50147,
      "invalid_request",
      { code_challenge: "a".repeat(43), code_challenge_method: "S512" },
    ],
    ["nobody is signed in", 50058, "login_required", { prompt: "none" }],
    [
      "the resource is another spelling",
      9010010,
      "invalid_target",
      { scope: `api://${remoteServer.appId}/mcp.read`, resource: `api://${remoteServer.appId}/` },
    ],
    [
      "a bare scope with a resource",
      9010010,
      "invalid_target",
      { scope: "User.Read", resource: "http://localhost:3001/mcp" },
    ],
    [
      "the bare name of another API's scope, with its resource",
      9010010,
      "invalid_target",
      { scope: "mcp.read", resource: `api://${remoteServer.appId}` },
    ],
    [
      "OIDC scopes with a resource",
      9010010,
      "invalid_target",
      { scope: "openid offline_access", resource: `api://${remoteServer.appId}` },
    ],
  ])("%s: AADSTS%i %s", async (_, aadsts, error, changes) => {
    const { status, headers } = await ask(changes);
    expect(status).toBe(302);
    const { error: got, error_description: text, state, error_uri: uri } = answerAt(String(headers.location));
    expect({ got, state, uri }).toEqual({
      got: error,
      state: "state-1",
      uri: `${tenant.entra.origin}/error?code=${aadsts}`,
    });
    expect(text).toMatch(
      new RegExp(
        `^AADSTS${aadsts}: .* Trace ID: \\S+ Correlation ID: \\S+ Timestamp: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ$`,
      ),
    );
  });

  test("a doubled parameter", async () => {
    const { headers } = await tenant.send(
      `${authorizeUrl(tenant.entra, localServer).slice(tenant.entra.origin.length)}&state=2`,
    );
    expect(answerAt(String(headers.location)).error_description).toContain("AADSTS9000411");
  });

  test("errors use the response mode of the request, too", async () => {
    const fragment = await ask({ prompt: "none", response_mode: "fragment" });
    expect(String(fragment.headers.location)).toContain("#error=login_required");
    const posted = await ask({ prompt: "none", response_mode: "form_post" });
    expect(posted.status).toBe(200);
    expect(posted.text).toContain('name="error" value="login_required"');
  });

  test("the client-request-id of the request is the correlation id", async () => {
    const id = "0a1b2c3d-0000-4000-8000-00000000abcd";
    const { headers } = await ask({ prompt: "none", "client-request-id": id });
    expect(answerAt(String(headers.location)).error_description).toContain(`Correlation ID: ${id}`);
  });
});
