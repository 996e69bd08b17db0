import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { InteractiveBrowserCredential } from "@azure/identity";
import { afterAll, expect, test, vi } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { claimsOf, custom, localServer } from "../support/azure-tenant.ts";
import { ada, newBrowser, person, startTenant } from "../support/tenant.ts";

const entra = await startTenant();
const desktop = createServer((req, res) => {
  void text(req).then((url) => newBrowser(entra).signIn(url, person(ada)));
  res.end();
}).listen(0, "127.0.0.1");
await once(desktop, "listening");
afterAll(() => {
  vi.unstubAllEnvs();
  desktop.close();
});

// Elsewhere than on Linux the library starts the browser without asking the environment which.
test.runIf(process.platform === "linux")("InteractiveBrowserCredential: a person signs in, once", async () => {
  vi.stubEnv("BROWSER", join(import.meta.dirname, "..", "programs", "browser.mjs"));
  vi.stubEnv("TEST_BROWSER", `http://127.0.0.1:${(desktop.address() as AddressInfo).port}`);
  const credential = new InteractiveBrowserCredential({
    tenantId: contoso.id,
    clientId: localServer.appId,
    ...custom(entra),
  });
  const { token } = await credential.getToken("User.Read");
  expect(claimsOf(token)).toMatchObject({
    oid: ada.id,
    appid: localServer.appId,
    scp: expect.stringContaining("User.Read"),
  });
  expect((await credential.getToken("User.Read")).token).toBe(token);
});
