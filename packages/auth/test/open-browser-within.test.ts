import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPublicClient, isUserNeeded, NoBrowserError, openBrowserWithin } from "../src/index.ts";

let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ port: 0, keysDirectory: process.env["TENANT_KEYS"] ?? "" });
});
afterAll(() => entra.stop());

const signInWith = (openBrowser: (url: string) => Promise<void>) => {
  const settings = {
    tenantId: contoso.id,
    clientId: contoso.apps.localServer.appId,
    authorityHost: new URL(entra.origin),
  };
  return createPublicClient(settings).acquireTokenInteractive({ scopes: ["User.Read"], openBrowser });
};

describe("openBrowserWithin", () => {
  it("ends a sign-in that nobody finishes, and closes its port", async () => {
    let redirectUri = "";
    const leaveOpen = async (url: string): Promise<void> => {
      redirectUri = new URL(url).searchParams.get("redirect_uri") ?? "";
    };
    const error = await signInWith(openBrowserWithin(100, leaveOpen)).catch((error: unknown) => error);
    expect(error).toMatchObject({ errorCode: "access_denied" });
    expect(isUserNeeded(error)).toBe(false);
    await expect(fetch(redirectUri)).rejects.toThrow("fetch failed");
  });

  it("hands on what openBrowser throws", async () => {
    const none = () => Promise.reject(new NoBrowserError("none"));
    await expect(signInWith(openBrowserWithin(100, none))).rejects.toThrow(NoBrowserError);
  });
});
