import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeViolations, launchChromium, scrollsSideways } from "./chromium.ts";

const { ada, mallory } = contoso.users;
const appId = contoso.apps.localServer.appId;

let entra: Entra;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let loopback: Server;
/** What arrived at the redirect URI, as MSAL's loopback listener would see it. */
let delivered: Promise<URLSearchParams>;
let consoleErrors: string[];

function authorizeUrl(changes: Record<string, string> = {}): string {
  const { port } = loopback.address() as AddressInfo;
  const parameters = {
    client_id: appId,
    response_type: "code",
    redirect_uri: `http://localhost:${port}`,
    scope: "openid profile User.Read",
    response_mode: "form_post",
    state: "s1",
    ...changes,
  };
  return `${entra.origin}/${contoso.id}/oauth2/v2.0/authorize?${new URLSearchParams(parameters).toString()}`;
}

async function typePassword(userName: string, password: string): Promise<void> {
  // The pages put the focus where a person types first.
  await page.waitForSelector("[data-page=sign-in] input:focus");
  await page.keyboard.type(userName);
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-page=password] input:focus");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
}

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the tenant's pages in Chromium", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    entra = await startEntra({ port: 0 });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await entra?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    consoleErrors = [];
    page.on("console", (message) => message.type() === "error" && consoleErrors.push(message.text()));
    delivered = new Promise((resolve) => {
      loopback = createServer((request, response) => {
        response.end("You can close this window.");
        if (request.method === "POST") void text(request).then((body) => resolve(new URLSearchParams(body)));
      });
    });
    await new Promise<void>((resolve) => loopback.listen(0, "127.0.0.1", resolve));
  });
  afterEach(async () => {
    await context.close();
    loopback.closeAllConnections();
    loopback.close();
  });

  test("a person signs in and consents with the keyboard alone; the answer is posted to the application", async () => {
    await page.goto(authorizeUrl());
    await typePassword(ada.userPrincipalName, ada.password);
    await page.waitForSelector("[data-page=consent]");
    await page.getByRole("button", { name: "Accept" }).press("Enter");
    const answer = await delivered;

    expect(answer.get("code")).toBeTruthy();
    expect(answer.get("state")).toBe("s1");
    expect(consoleErrors).toEqual([]);
  });

  test("declining is told to the application", async () => {
    await page.goto(authorizeUrl({ prompt: "consent" }));
    await typePassword(contoso.users.grace.userPrincipalName, contoso.users.grace.password);
    await page.waitForSelector("[data-page=consent]");
    await page.getByRole("button", { name: "Cancel" }).click();

    expect((await delivered).get("error")).toBe("access_denied");
  });

  test.each([
    ["a wrong password", ada.userPrincipalName, "wrong", /AADSTS50126|incorrect/i],
    ["a disabled account", mallory.userPrincipalName, mallory.password, /AADSTS50057|disabled/i],
  ])("%s is explained on the page", async (_, userName, password, words) => {
    await page.goto(authorizeUrl());
    await typePassword(userName, password);

    await expect.poll(() => page.textContent("main")).toMatch(words);
  });

  describe.each([
    ["sign-in", () => authorizeUrl()],
    ["sign-in", () => authorizeUrl({ login_hint: ada.userPrincipalName })],
    ["error", () => authorizeUrl({ redirect_uri: "https://evil.example/" })],
    ["device-code", () => `${entra.origin}/devicelogin`],
    ["home", () => `${entra.origin}/`],
  ])("the page %s", (_, address) => {
    test.each(["light", "dark"] as const)("has nothing for axe to find in %s", async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address());

      expect(await axeViolations(page)).toEqual([]);
    });

    test("fits a screen of 360 px, and its style is applied", async () => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(address());

      expect(await scrollsSideways(page)).toBe(false);
      expect(await page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth")).toBe("440px");
    });
  });

  test("asks nothing of any other host", async () => {
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(authorizeUrl());
    await typePassword(ada.userPrincipalName, ada.password);
    await delivered;

    expect([...hosts].filter((host) => !host.startsWith("localhost:"))).toEqual([]);
  });
});
