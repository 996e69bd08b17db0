import { describe, expect, test } from "vitest";
import { fabrikam } from "@workshop/entra-emulator/seed";
import { refusal, refused } from "./support/refusal.ts";
import { REDIRECT, apps, newCode, pkce, startTestTenant } from "./support/tenant.ts";

let now = Date.parse("2026-11-22T12:00:00Z");
const tenant = await startTestTenant({ clock: () => now });
const { localServer, remoteServer, mcpClient, browserApp, legacyApi } = apps;
const REMOTE_REDIRECT = "http://localhost:3001/auth/callback";
type Fields = Record<string, string>;

const code = { grant_type: "authorization_code", client_id: localServer.appId, redirect_uri: REDIRECT };
const garbage = `1.${"A".repeat(400)}`;

describe("authorization code", () => {
  test.each<[string, string, number, Fields]>([
    ["no code", "invalid_request", 900144, code],
    ["a code that is none", "invalid_grant", 9002313, { ...code, code: "abc" }],
    ["a code nobody issued", "invalid_grant", 70000, { ...code, code: garbage }],
    ["a public client with a secret", "invalid_client", 700025, { ...code, code: garbage, client_secret: "x" }],
    ["a public client with an assertion", "invalid_client", 700025, { ...code, code: garbage, client_assertion: "x" }],
  ])("%s: %s AADSTS%i", async (_, error, aadsts, fields) =>
    expect(await refusal(tenant.token(fields))).toEqual(refused(error, aadsts)),
  );

  test("a second redemption, another client's, another tenant's, another address, too late", async () => {
    const value = await newCode(tenant, localServer);
    expect(await refusal(tenant.token({ ...code, code: value, client_id: mcpClient.appId }))).toEqual(
      refused("invalid_grant", 70000),
    );
    expect(await refusal(tenant.token({ ...code, code: value, redirect_uri: "http://localhost:5998" }))).toEqual(
      refused("invalid_client", 500112),
    );
    expect(
      await refusal(tenant.token({ grant_type: "authorization_code", client_id: localServer.appId, code: value })),
    ).toEqual(refused("invalid_request", 900144));
    expect((await tenant.token({ ...code, code: value })).status).toBe(200);
    expect(await refusal(tenant.token({ ...code, code: value }))).toEqual(refused("invalid_grant", 54005));
    const late = await newCode(tenant, localServer);
    now += 601_000;
    expect(await refusal(tenant.token({ ...code, code: late }))).toEqual(refused("invalid_grant", 70008));
  });

  test("a code of one tenant at the other", async () => {
    const planner = fabrikam.apps.planner;
    const value = await newCode(tenant, planner);
    expect(await refusal(tenant.token({ ...code, client_id: planner.appId, code: value }, {}, fabrikam.id))).toEqual(
      refused("invalid_grant", 700005),
    );
  });

  test("two redemptions at once: one wins", async () => {
    const value = await newCode(tenant, localServer);
    const answers = await Promise.all([tenant.token({ ...code, code: value }), tenant.token({ ...code, code: value })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test.each([
    ["S256", pkce()],
    ["plain", { verifier: "p".repeat(50), challenge: "p".repeat(50) }],
  ])("PKCE %s binds the code", async (method, { verifier, challenge }) => {
    const value = await newCode(tenant, localServer, { code_challenge: challenge, code_challenge_method: method });
    expect(await refusal(tenant.token({ ...code, code: value }))).toEqual(refused("invalid_grant", 501481));
    expect(await refusal(tenant.token({ ...code, code: value, code_verifier: `${verifier}x` }))).toEqual(
      refused("invalid_grant", 501481),
    );
    expect((await tenant.token({ ...code, code: value, code_verifier: verifier })).status).toBe(200);
  });

  test("a verifier for a code without challenge is refused", async () => {
    const value = await newCode(tenant, localServer);
    expect(await refusal(tenant.token({ ...code, code: value, code_verifier: "v".repeat(50) }))).toEqual(
      refused("invalid_grant", 501481),
    );
  });

  test("a confidential client: no secret, a wrong one, then the right one", async () => {
    const value = await newCode(tenant, remoteServer, { redirect_uri: REMOTE_REDIRECT });
    const fields = { ...code, client_id: remoteServer.appId, code: value, redirect_uri: REMOTE_REDIRECT };
    expect(await refusal(tenant.token(fields))).toEqual(refused("invalid_client", 7000218));
    expect(await refusal(tenant.token({ ...fields, client_secret: "wrong" }))).toEqual(
      refused("invalid_client", 7000215),
    );
    expect(
      await refusal(
        tenant.token({ ...fields, client_secret: remoteServer.secret ?? "" }, { origin: "http://localhost:3001" }),
      ),
    ).toEqual(refused("invalid_request", 9002326));
    expect((await tenant.token({ ...fields, client_secret: remoteServer.secret ?? "" })).status).toBe(200);
  });

  test("a single-page application: PKCE and an origin", async () => {
    const redirect_uri = "http://localhost:5173";
    const fields = { ...code, client_id: browserApp.appId, redirect_uri };
    const bare = await newCode(tenant, browserApp, { redirect_uri });
    expect(await refusal(tenant.token({ ...fields, code: bare }))).toEqual(refused("invalid_request", 9002327));
    expect(await refusal(tenant.token({ ...fields, code: bare }, { origin: redirect_uri }))).toEqual(
      refused("invalid_request", 9002325),
    );
    const { verifier, challenge } = pkce();
    const good = await newCode(tenant, browserApp, {
      redirect_uri,
      code_challenge: challenge,
      code_challenge_method: "S256",
    });
    const answer = await tenant.token({ ...fields, code: good, code_verifier: verifier }, { origin: redirect_uri });
    expect(answer.status).toBe(200);
    expect(answer.headers["access-control-allow-origin"]).toBe(redirect_uri);
  });

  test.each<[string, string, number, string]>([
    ["an empty scope", "invalid_scope", 28003, " "],
    ["two resources", "invalid_scope", 700022, `User.Read api://${remoteServer.appId}/mcp.read`],
    ["a scope without consent", "invalid_grant", 65001, "Calendars.Read"],
    ["another API without consent", "invalid_grant", 65001, `api://${legacyApi.appId}/ledger.read`],
    ["a scope that is not there", "invalid_client", 650053, "mcp.read"],
    [".default and more", "invalid_scope", 70011, "https://graph.microsoft.com/.default User.Read"],
  ])("%s: %s AADSTS%i", async (_, error, aadsts, asked) => {
    const value = await newCode(tenant, localServer);
    expect(await refusal(tenant.token({ ...code, code: value, scope: asked }))).toEqual(
      refused(error, aadsts, aadsts === 65001 ? "consent_required" : undefined),
    );
  });
});
