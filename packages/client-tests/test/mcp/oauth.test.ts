// The whole way of an MCP client: 401, metadata, sign-in, code, token, tool. Nothing is registered on the fly.
import { beforeEach, describe, expect, test } from "vitest";
import { publicClient, signIn } from "../msal/clients.ts";
import { registerAddress } from "../support/administrator.ts";
import { API, ada, grace, mcpClient, remoteServer, signInAt, startTenant } from "../support/tenant.ts";
import { createProvider, sdks } from "./connections.ts";
import { startNotesServer } from "./notes-server.ts";

const server = await startNotesServer();
const entra = await startTenant();
await registerAddress(entra, server.url);
/** Version 1 asks for what the challenge names, or else for all that the metadata has; it adds nothing of its own. */
const withRefresh = { scopes: [`${API}/mcp.read`, "offline_access"], required: [] };
beforeEach(() => {
  server.publish(entra);
  entra.recorder.clear();
});

/** What the client sent to the token endpoint, secrets masked. */
function redemptions() {
  return entra.recorder.exchanges().filter(({ path }) => path.endsWith("/oauth2/v2.0/token"));
}

describe.each(Object.values(sdks))("$name", (sdk) => {
  async function signedIn(provider = createProvider(), user = ada) {
    expect(await sdk.connect(server.url, provider)).toBeUndefined();
    const landedOn = await signInAt(entra, provider.asked.at(-1) ?? "", user);
    await sdk.finish(server.url, provider, landedOn);
    return { provider, client: (await sdk.connect(server.url, provider)) ?? expect.fail("still not signed in") };
  }

  test("a person signs in, and the tool knows who it is", async () => {
    const { provider, client } = await signedIn();
    expect(await client.whoami()).toEqual({ oid: ada.id, scopes: expect.arrayContaining([`${API}/mcp.read`]) });
    await client.close();
    const [url] = provider.asked;
    expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
      client_id: mcpClient.appId,
      resource: server.url,
      code_challenge_method: "S256",
      scope: expect.stringContaining(`${API}/mcp.read`),
    });
    expect(redemptions()).toMatchObject([{ form: { resource: server.url } }]);
  });

  test("who has a token is not sent anywhere", async () => {
    const { provider, client } = await signedIn(createProvider(), grace);
    await client.close();
    const again = (await sdk.connect(server.url, provider)) ?? expect.fail("asked again");
    expect(await again.whoami()).toMatchObject({ oid: grace.id });
    expect(provider.asked).toHaveLength(1);
    await again.close();
  });

  test("a token the server refuses is renewed with the refresh token, without the person", async () => {
    server.publish(entra, withRefresh);
    const { provider, client } = await signedIn();
    await client.close();
    provider.kept = { ...(provider.kept ?? expect.fail()), access_token: "worn-out" };
    const again = (await sdk.connect(server.url, provider)) ?? expect.fail("asked again");
    expect(await again.whoami()).toMatchObject({ oid: ada.id });
    expect(provider.asked).toHaveLength(1);
    expect(redemptions().at(-1)).toMatchObject({ grant: "refresh_token", form: { resource: server.url } });
    await again.close();
  });

  test("after the sessions were revoked the person is asked again", async () => {
    server.publish(entra, withRefresh);
    const { provider, client } = await signedIn(createProvider(), grace);
    await client.close();
    entra.faults.revokeSessions(grace.id);
    provider.kept = { ...(provider.kept ?? expect.fail()), access_token: "worn-out" };
    expect(await sdk.connect(server.url, provider)).toBeUndefined();
    expect(provider.asked).toHaveLength(2);
  });

  test("a client with a secret sends it by Basic, and its id nowhere else", async () => {
    const { appId, secret = "" } = remoteServer;
    const redirectUrl = "http://localhost:3001/auth/callback";
    const provider = createProvider({
      redirectUrl,
      clientMetadata: { redirect_uris: [redirectUrl] },
      clientInformation: () => ({ client_id: appId, client_secret: secret }),
    });
    const { client } = await signedIn(provider);
    expect(await client.whoami()).toMatchObject({ oid: ada.id });
    await client.close();
    const [redeemed] = redemptions();
    expect(redeemed).toMatchObject({ clientId: appId, status: 200 });
    expect(redeemed?.form).not.toHaveProperty("client_id");
    expect(redeemed?.form).not.toHaveProperty("client_secret");
  });

  test("a Graph token opens nothing here", async () => {
    const calls = server.calls.length;
    const provider = createProvider();
    const { accessToken } = await signIn(entra, publicClient(entra, mcpClient.appId));
    provider.kept = { access_token: accessToken, token_type: "Bearer" };
    expect(await sdk.connect(server.url, provider)).toBeUndefined();
    expect(server.calls).toHaveLength(calls);
  });

  test("without client information it can go no further: Entra registers nobody by itself", async () => {
    const provider = createProvider({ clientInformation: () => undefined, saveClientInformation: () => {} });
    await expect(sdk.connect(server.url, provider)).rejects.toThrow(/dynamic client registration/);
  });
});
