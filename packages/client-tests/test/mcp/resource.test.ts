// RFC 8707 at Entra: `resource` must be an application ID URI of the API whose scopes are asked for, character for
// character (Learn, agent-id/secure-mcp-server-with-entra-id), else AADSTS9010010. What goes wrong, and the ways out.
import { beforeEach, describe, expect, test } from "vitest";
import { registerAddress } from "../support/administrator.ts";
import { API, ada, newBrowser, person, signInAt, startTenant } from "../support/tenant.ts";
import { type MemoryProvider, createProvider, sdks } from "./connections.ts";
import { startNotesServer } from "./notes-server.ts";

const server = await startNotesServer();
const origin = new URL(server.url).origin;
const plain = await startTenant();
const registered = await startTenant();
await registerAddress(registered, server.url, origin);

describe.each(Object.values(sdks))("$name", (sdk) => {
  beforeEach(() => server.publish(registered));

  /** Where the browser ends that was sent to the tenant: back at the client, with a code or an error. */
  async function ask(provider: MemoryProvider, entra = registered): Promise<URL> {
    expect(await sdk.connect(server.url, provider)).toBeUndefined();
    return signInAt(entra, provider.asked.at(-1) ?? "");
  }

  async function refusalOf(entra = registered, provider = createProvider()): Promise<string> {
    const { searchParams } = await ask(provider, entra);
    expect(searchParams.get("error")).toBe("invalid_target");
    expect(searchParams.get("code")).toBeNull();
    return searchParams.get("error_description") ?? "";
  }

  async function arrives(provider: MemoryProvider, entra = registered): Promise<void> {
    await sdk.finish(server.url, provider, await ask(provider, entra));
    const client = (await sdk.connect(server.url, provider)) ?? expect.fail("still not signed in");
    expect(await client.whoami()).toMatchObject({ oid: ada.id });
    await client.close();
  }

  test("the trap: the server's address is no application ID URI of the API", async () => {
    server.publish(plain);
    expect(await refusalOf(plain)).toMatch(/^AADSTS9010010: /);
  });

  test("the trap: the API is asked for by bare names", async () => {
    server.publish(registered, { scopes: ["mcp.read"], required: ["mcp.read"] });
    expect(await refusalOf()).toMatch(/^AADSTS9010010: /);
  });

  test("the trap: one slash more than was registered", async () => {
    server.publish(registered, { resource: `${origin}/` });
    expect(await refusalOf()).toMatch(/^AADSTS9010010: /);
  });

  test("a way out: the server's address is registered as an application ID URI", async () => {
    const provider = createProvider();
    await arrives(provider);
    expect(provider.asked[0]?.searchParams.get("resource")).toBe(server.url);
  });

  test("a way out without a path: the client repeats what the metadata says, and adds no slash", async () => {
    server.publish(registered, { resource: origin });
    const provider = createProvider();
    await arrives(provider);
    expect(provider.asked[0]?.searchParams.get("resource")).toBe(origin);
  });

  test("a way out: the client leaves `resource` away", async () => {
    server.publish(plain);
    const provider = createProvider({ validateResourceURL: async () => undefined });
    await arrives(provider, plain);
    expect(provider.asked[0]?.searchParams.get("resource")).toBeNull();
  });

  test("a way out: the client names the application ID URI that is there", async () => {
    server.publish(plain);
    const provider = createProvider({ validateResourceURL: async () => new URL(API) });
    await arrives(provider, plain);
    expect(provider.asked[0]?.searchParams.get("resource")).toBe(API);
  });

  test("no way out: an application ID URI in the server's metadata is refused by the client", async () => {
    server.publish(registered, { resource: API });
    await expect(sdk.connect(server.url, createProvider())).rejects.toThrow(/does not match expected/);
  });
});

test("the refusal comes before anybody types a password, and without the `resource` there is none", async () => {
  server.publish(plain);
  const provider = createProvider();
  await sdks.first.connect(server.url, provider);
  const url = provider.asked[0] ?? expect.fail("nobody was asked");
  expect((await newBrowser(plain).signIn(url.href, person(ada))).pages).toEqual([]);
  url.searchParams.delete("resource");
  expect((await newBrowser(plain).signIn(url.href, person(ada))).pages).toContain("password");
});
