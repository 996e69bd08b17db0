// MCP Inspector 2, unmodified. Its manifest asks for Node 22.19; its command line runs on Node 20, too.
import { PublicClientApplication } from "@azure/msal-node";
import { beforeEach, expect, test } from "vitest";
import { authorityOf, signIn } from "../msal/clients.ts";
import { registerAddress } from "../support/administrator.ts";
import { freePort } from "@workshop/grader";
import { API, ada, mcpClient, newBrowser, person, startTenant } from "../support/tenant.ts";
import { createInspector } from "./inspector.ts";
import { startNotesServer } from "./notes-server.ts";

const server = await startNotesServer();
const entra = await startTenant();
await registerAddress(entra, server.url);
const inspector = createInspector();
beforeEach(() => server.publish(entra));
const WHOAMI = ["--method", "tools/call", "--tool-name", "whoami"];

async function newToken(): Promise<string> {
  const client = new PublicClientApplication({ auth: { clientId: mcpClient.appId, ...authorityOf(entra) } });
  return (await signIn(entra, client, ada, { scopes: [`${API}/mcp.read`] })).accessToken;
}

test("with a token: tools are listed and called", async () => {
  const header = ["--header", `Authorization: Bearer ${await newToken()}`];
  const listed = await inspector.run(server.url, ["--method", "tools/list", ...header]);
  expect([listed.code, listed.stdout]).toEqual([0, expect.stringContaining('"whoami"')]);
  const called = await inspector.run(server.url, [...WHOAMI, ...header]);
  expect([called.code, called.stdout]).toEqual([0, expect.stringContaining(ada.id)]);
});

test("without anything it ends with 3, authorization required, and no tool ran", async () => {
  const calls = server.calls.length;
  const { code, stderr } = await inspector.run(server.url, [...WHOAMI, "--stored-auth-only"]);
  expect([code, stderr]).toEqual([3, expect.stringContaining("auth_required")]);
  expect(server.calls).toHaveLength(calls);
});

test("without a client id it finds no way to register: Entra has none", async () => {
  const { code, stderr } = await inspector.run(server.url, WHOAMI);
  expect([code, stderr]).toEqual([1, expect.stringContaining("does not support dynamic client registration")]);
});

// Windows finds its browser without a PATH.
test.skipIf(process.platform === "win32")(
  "by itself: sign-in, consent, tool; then again from what it kept",
  async () => {
    const browser = newBrowser(entra);
    const client = ["--client-id", mcpClient.appId];
    const callback = ["--callback-url", `http://localhost:${await freePort()}/oauth/callback`];
    let asked: URL | undefined;
    const first = await inspector.run(server.url, [...WHOAMI, ...client, ...callback], (url) => {
      asked = new URL(url);
      void browser.signIn(url, person(ada));
    });
    expect([first.code, first.stdout]).toEqual([0, expect.stringContaining(ada.id)]);
    expect(Object.fromEntries(asked?.searchParams ?? [])).toMatchObject({
      resource: server.url,
      scope: `${API}/mcp.read offline_access`,
      prompt: "consent",
    });
    const second = await inspector.run(server.url, [...WHOAMI, ...client, "--stored-auth-only"]);
    expect([second.code, second.stdout]).toEqual([0, expect.stringContaining(ada.id)]);
  },
);
