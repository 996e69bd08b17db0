// What MCP wants of an authorization server's metadata and Entra does not publish, and what each SDK makes of it.
import { discoverAuthorizationServerMetadata } from "@modelcontextprotocol/client";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { registerAddress } from "../support/administrator.ts";
import { ada, signInAt, startTenant } from "../support/tenant.ts";
import { createProvider, sdks } from "./connections.ts";
import { startNotesServer } from "./notes-server.ts";

const server = await startNotesServer();
const plain = await startTenant();
await registerAddress(plain, server.url);
const beyond = await startTenant({ profile: ["pkce-metadata", "iss"] });
await registerAddress(beyond, server.url);
const GAPS = ["code_challenge_methods_supported", "authorization_response_iss_parameter_supported"];

function issuerOf({ origin }: typeof plain, alias = contoso.id): string {
  return `${origin}/${alias}/v2.0`;
}

async function gaps(entra: typeof plain): Promise<string[]> {
  const metadata = await discoverAuthorizationServerMetadata(issuerOf(entra));
  return GAPS.filter((name) => !(name in (metadata ?? {})));
}

/** Signs in and says what the client does with the answer. */
async function arrive(sdk: (typeof sdks)[keyof typeof sdks], entra: typeof plain, change?: (landedOn: URL) => void) {
  const provider = createProvider();
  await sdk.connect(server.url, provider);
  const landedOn = await signInAt(entra, provider.asked[0] ?? expect.fail("nobody was asked"));
  change?.(landedOn);
  await sdk.finish(server.url, provider, landedOn);
  const client = (await sdk.connect(server.url, provider)) ?? expect.fail("still not signed in");
  const who = await client.whoami();
  await client.close();
  return who;
}

test("Entra says neither that it takes PKCE nor that it names itself; the profile adds both", async () => {
  expect(await gaps(plain)).toEqual(GAPS);
  expect(await gaps(beyond)).toEqual([]);
  expect(await discoverAuthorizationServerMetadata(issuerOf(beyond))).toMatchObject({
    code_challenge_methods_supported: expect.arrayContaining(["S256"]),
  });
});

test.each(Object.values(sdks))(
  "$name does PKCE with either, though the text of MCP forbids it with the first",
  async (sdk) => {
    for (const entra of [plain, beyond]) {
      server.publish(entra);
      expect(await arrive(sdk, entra)).toMatchObject({ oid: ada.id });
    }
  },
);

test("`iss` at the redirect URI: version 2 compares it, version 1 does not look", async () => {
  server.publish(beyond);
  const evil = ({ searchParams }: URL): void => searchParams.set("iss", "https://evil.example");
  const missing = ({ searchParams }: URL): void => searchParams.delete("iss");
  for (const change of [evil, missing]) {
    await expect(arrive(sdks.second, beyond, change)).rejects.toThrow(/iss/i);
    expect(await arrive(sdks.first, beyond, change)).toMatchObject({ oid: ada.id });
  }
});

test.each(["common", "organizations"])("an issuer that is a template (/%s): version 2 refuses it", async (alias) => {
  server.publish(plain, { issuer: issuerOf(plain, alias) });
  await expect(sdks.second.connect(server.url, createProvider())).rejects.toThrow(/issuer/i);
  expect(await sdks.first.connect(server.url, createProvider())).toBeUndefined();
});

test("discovery asks in three places, and is told 404 at those that Entra does not have", async () => {
  const entra = await startTenant();
  await discoverAuthorizationServerMetadata(issuerOf(entra));
  expect(entra.recorder.exchanges().map(({ path, status }) => [path, status])).toEqual([
    [`/.well-known/oauth-authorization-server/${contoso.id}/v2.0`, 404],
    [`/.well-known/openid-configuration/${contoso.id}/v2.0`, 404],
    [`/${contoso.id}/v2.0/.well-known/openid-configuration`, 200],
  ]);
});
