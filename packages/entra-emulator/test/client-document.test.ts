// A client whose id is the address of its metadata document (draft-ietf-oauth-client-id-metadata-document).
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { startForTest } from "./support/changed-tenant.ts";
import { startDocumentServer } from "./support/document-server.ts";
import { refusal, refused } from "./support/refusal.ts";
import { ada, answerAt, apps, authorizeUrl, person, pkce, startTestTenant } from "./support/tenant.ts";

const plain = await startTestTenant();
const tenant = await startTestTenant({ profile: ["cimd"] });
const server = await startDocumentServer();
const CLIENT = `${server.origin}/oauth/client.json`;
const REDIRECT = "http://127.0.0.1:33418/callback";
const API = `api://${apps.remoteServer.appId}`;
const { verifier, challenge } = pkce();

const good = { client_id: CLIENT, client_name: "Inspector", redirect_uris: [REDIRECT, "https://app.example/cb"] };
const request = {
  client_id: CLIENT,
  redirect_uri: REDIRECT,
  scope: `${API}/mcp.read offline_access`,
  code_challenge: challenge,
  code_challenge_method: "S256",
};

function publish(document: unknown, headers: Record<string, string> = {}, status = 200): void {
  server.answer = { status, headers, body: typeof document === "string" ? document : JSON.stringify(document) };
}

function address(changes: Record<string, string | undefined> = {}, alias = contoso.id, where = tenant): string {
  return authorizeUrl(where.entra, apps.localServer, { ...request, ...changes }, alias);
}

function ask(changes: Record<string, string | undefined> = {}, alias?: string, where = tenant) {
  return where.send(address(changes, alias, where).slice(where.entra.origin.length));
}

describe("a client that nobody registered", () => {
  test("signs in, redeems with its address, refreshes; the consent page names its host", async () => {
    publish(good);
    const own = tenant.browser();
    const declined = await own.signIn(address(), { ...person(ada), decision: "decline" });
    expect(declined.pages).toEqual(["sign-in", "password", "consent"]);
    expect((await own.open(address())).body).toContain(`Inspector (${new URL(CLIENT).host})`);
    const { landedOn } = await own.signIn(address(), person(ada));
    const redeem = { grant_type: "authorization_code", client_id: CLIENT, redirect_uri: REDIRECT };
    const { code = "" } = answerAt(landedOn);
    expect(await refusal(tenant.token({ ...redeem, code }))).toEqual(refused("invalid_grant", 501481));
    const tokens = await tenant.token({ ...redeem, code, code_verifier: verifier });
    expect(tokens.json).toMatchObject({ token_type: "Bearer", scope: `${API}/mcp.read` });
    const refresh_token = String(tokens.json.refresh_token);
    const again = await tenant.token({ grant_type: "refresh_token", client_id: CLIENT, refresh_token });
    expect(again.status).toBe(200);
  });

  test("the document is read once for each request, and counts as it is now", async () => {
    publish(good);
    await tenant.browser().signIn(address(), person(ada));
    const before = server.asked.length;
    publish({ ...good, redirect_uris: ["https://app.example/cb"] });
    expect((await ask()).text).toContain("AADSTS50011:");
    expect(server.asked.length - before).toBe(1);
  });

  test("it is unknown by default, and nobody asks its server", async () => {
    publish(good);
    const before = server.asked.length;
    expect((await ask({}, contoso.id, plain)).text).toContain("AADSTS700038:");
    const fields = { grant_type: "refresh_token", client_id: CLIENT, refresh_token: "x" };
    expect(await refusal(plain.token(fields))).toEqual(refused("unauthorized_client", 700038));
    expect(server.asked.length).toBe(before);
  });

  test("no secret, no device code, no token of its own", async () => {
    publish(good);
    await ask();
    const own = { client_id: CLIENT, scope: `${API}/.default` };
    expect(await refusal(tenant.token({ grant_type: "client_credentials", ...own }))).toEqual(
      refused("invalid_client", 7000218),
    );
    expect(await refusal(tenant.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, own))).toEqual(
      refused("unauthorized_client", 700038),
    );
  });
});

describe("requests that are refused", () => {
  test.each<[string, number, Record<string, string | undefined>]>([
    ["another port", 50011, { redirect_uri: "http://127.0.0.1:33419/callback" }],
    ["a slash more", 50011, { redirect_uri: "https://app.example/cb/" }],
    ["another case", 50011, { redirect_uri: "https://app.example/CB" }],
    ["no redirect URI", 900971, { redirect_uri: undefined }],
  ])("%s: AADSTS%i on the page", async (_, aadsts, changes) => {
    publish(good);
    const { text, headers } = await ask(changes);
    expect(headers.location).toBeUndefined();
    expect(text).toContain(`AADSTS${aadsts}:`);
  });

  test("no PKCE: AADSTS900144 at the client", async () => {
    publish(good);
    const { headers } = await ask({ code_challenge: undefined, code_challenge_method: undefined });
    expect(answerAt(String(headers.location)).error_description).toContain("AADSTS900144: ");
  });

  test("a shared endpoint learns no client", async () => {
    publish(good);
    const other = await startForTest({ profile: ["cimd"] });
    expect((await ask({}, "organizations", other)).text).toContain("AADSTS700016:");
  });
});

describe("documents and addresses that are no client", () => {
  test.each<[string, string, () => void]>([
    ["another client_id", "another client_id", () => publish({ ...good, client_id: `${CLIENT}/` })],
    ["no redirect URIs", "redirect_uris", () => publish({ client_id: CLIENT })],
    ["a script as redirect URI", "redirect URI", () => publish({ ...good, redirect_uris: ["javascript:alert(1)"] })],
    ["http to another machine", "redirect URI", () => publish({ ...good, redirect_uris: ["http://app.example/"] })],
    ["a shared secret", "client_secret", () => publish({ ...good, client_secret: "s" })],
    [
      "a secret's method",
      "token_endpoint_auth_method",
      () => publish({ ...good, token_endpoint_auth_method: "client_secret_basic" }),
    ],
    ["no JSON", "not JSON", () => publish("<html>")],
    ["JSON that is no object", "not valid", () => publish([good])],
    ["a text type", "not sent as JSON", () => publish(good, { "content-type": "text/html" })],
    ["more than 5 kB", "larger than 5 kB", () => publish({ ...good, pad: "x".repeat(6_000) })],
    ["a redirect", "answers 302", () => publish(good, { location: `${server.origin}/other.json` }, 302)],
    ["nothing there", "answers 404", () => publish(good, {}, 404)],
  ])("%s: AADSTS700038 says why", async (_, why, change) => {
    change();
    const { status, text } = await ask();
    expect(status).toBe(400);
    expect(text).toContain("AADSTS700038:");
    expect(text).toContain(why);
    expect(server.asked).not.toContain("/other.json");
  });

  test.each([
    [server.origin, "no path"],
    [`${server.origin}/`, "no path"],
    [`${server.origin}/a/../client.json`, "dot segments"],
    [`${server.origin}/client.json#x`, "fragment"],
    [`https://user@localhost:1/client.json`, "names a user"],
    ["https://localhost:1/client.json", "could not be read"],
    ["https://10.0.0.1/client.json", "private"],
    ["https://[fd00::1]/client.json", "private"],
    ["https://169.254.169.254/metadata/instance", "private"],
    ["https://metadata.invalid/client.json", "could not be read"],
  ])("%s: %s", async (clientId, why) => {
    const { text } = await ask({ client_id: clientId });
    expect(text).toContain("AADSTS700038:");
    expect(text).toContain(why);
  });
});
