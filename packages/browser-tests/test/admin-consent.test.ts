// Whether the policy of these pages lets the answer through to the application, only a browser can tell.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations, launchChromium, scrollsSideways } from "./chromium.ts";

const { grace, hedy } = contoso.users;
const { localServer } = contoso.apps;

let entra: Entra;
let browser: Browser;
let loopback: Server;

async function openConsent(user: { signInName: string; password: string }): Promise<Page> {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  const { port } = loopback.address() as AddressInfo;
  const query = new URLSearchParams({
    client_id: localServer.appId,
    redirect_uri: `http://localhost:${port}`,
    state: "s1",
    scope: "User.Read.All offline_access",
  });
  await page.goto(`${entra.origin}/${contoso.id}/v2.0/adminconsent?${query.toString()}`);
  await page.getByLabel("Email or user name").fill(user.signInName);
  await page.keyboard.press("Enter");
  await page.getByLabel("Password").fill(user.password);
  await page.keyboard.press("Enter");
  return page;
}

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("admin consent in Chromium", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    entra = await startEntra({ port: 0 });
    browser = await launchChromium();
    loopback = createServer((_request, response) => response.end("You can close this window."));
    await new Promise<void>((resolve) => loopback.listen(0, "127.0.0.1", resolve));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await entra?.stop();
    loopback?.closeAllConnections();
    loopback?.close();
  });

  test.each([
    ["admin-consent", hedy, "Accept", null],
    ["admin-consent", hedy, "Cancel", "access_denied"],
    ["need-admin-approval", grace, "Return to the application without granting consent", "access_denied"],
  ])("%s: what a person answers there reaches the application", async (id, user, button, error) => {
    const page = await openConsent(user);
    await page.waitForSelector(`[data-page=${id}]`);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole("button", { name: button }).press("Enter");
    await page.waitForURL(/^http:\/\/localhost/);
    const answer = new URL(page.url()).searchParams;

    expect([answer.get("admin_consent"), answer.get("state"), answer.get("error")]).toEqual(["True", "s1", error]);
  });
});
