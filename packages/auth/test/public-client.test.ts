import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createPublicClient, loadNativeBroker } from "../src/index.ts";
import { isMicrosoftHost } from "../src/microsoft-hosts.ts";

const clientId = contoso.apps.localServer.appId;

let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ port: 0, keysDirectory: process.env["TENANT_KEYS"] ?? "" });
});
afterAll(() => entra.stop());

const authCodeUrl = (client: ReturnType<typeof createPublicClient>) =>
  client.getAuthCodeUrl({ scopes: ["User.Read"], redirectUri: "http://localhost" });

describe("createPublicClient", () => {
  it("finds a tenant that is not at Microsoft, by its own discovery document and nothing else", async () => {
    const settings = { tenantId: contoso.id, clientId, authorityHost: new URL(entra.origin) };
    const fetched = vi.spyOn(globalThis, "fetch");
    const url = new URL(await authCodeUrl(createPublicClient(settings)));
    expect(url.origin + url.pathname).toBe(`${entra.origin}/${contoso.id}/oauth2/v2.0/authorize`);
    expect(fetched.mock.calls.map(([input]) => input)).toEqual([
      `${entra.origin}/${contoso.id}/v2.0/.well-known/openid-configuration`,
    ]);
    fetched.mockRestore();
  });

  it("leaves Microsoft's own hosts to MSAL, which needs no discovery for them", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const settings = { tenantId: contoso.id, clientId, authorityHost: new URL("https://login.microsoftonline.com") };
    const client = createPublicClient(settings);
    expect(await authCodeUrl(client)).toMatch(/^https:\/\/login\.microsoftonline\.com\//);
    expect(fetched).not.toHaveBeenCalled();
    // As a known authority it would lose its aliases, and with them the accounts of caches that other programs wrote.
    expect(Reflect.get(client, "config")).toMatchObject({ auth: { knownAuthorities: [] } });
    fetched.mockRestore();
  });

  it("gives the log every message, none of them personal", async () => {
    const messages: string[] = [];
    const settings = { tenantId: contoso.id, clientId, authorityHost: new URL(entra.origin) };
    await authCodeUrl(createPublicClient(settings, { log: (level, message) => messages.push(`${level} ${message}`) }));
    expect(messages.some((message) => /^(info|verbose) /.test(message))).toBe(true);
    expect(createPublicClient(settings).getLogger().isPiiLoggingEnabled()).toBe(false);
  });

  it("writes warnings and errors to stderr, one line each, and nothing to stdout", () => {
    const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const stdout = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const settings = { tenantId: contoso.id, clientId, authorityHost: new URL(entra.origin) };
    const logger = createPublicClient(settings).getLogger();
    logger.error("first\nsecond", "");
    logger.warning("third", "");
    logger.info("fourth", "");
    logger.errorPii("ada@contoso.com", "");
    const [written, silent] = [stderr.mock.calls.map(([text]) => String(text)), stdout.mock.calls.length];
    stderr.mockRestore();
    stdout.mockRestore();
    expect(written).toEqual([expect.stringMatching(/first second\n$/), expect.stringMatching(/third\n$/)]);
    expect(silent).toBe(0);
  });

  it("takes a broker that is there and is not disturbed by its absence", async () => {
    const setLogger = vi.fn<() => void>();
    const nativeBroker = { isBrokerAvailable: true, setLogger } as unknown as Awaited<
      ReturnType<typeof loadNativeBroker>
    >;
    const settings = { tenantId: contoso.id, clientId, authorityHost: new URL(entra.origin) };
    createPublicClient(settings, nativeBroker ? { nativeBroker } : {});
    expect(setLogger).toHaveBeenCalledOnce();
    expect(await loadNativeBroker()).toBeUndefined();
  });
});

describe("isMicrosoftHost", () => {
  it.each([
    ["https://login.microsoftonline.com", true],
    ["https://login.microsoftonline.us", true],
    ["https://login.microsoftonline.com:8443", false],
    ["https://login.microsoftonline.com.evil.example", false],
    ["https://localhost:8443", false],
  ])("%s: %s", (url, genuine) => {
    expect(isMicrosoftHost(new URL(url))).toBe(genuine);
  });
});
