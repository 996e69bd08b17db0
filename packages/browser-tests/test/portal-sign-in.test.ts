// Signing in and out of the portal, and what time does to its tokens.
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { openPortal, pressButton, shown } from "./portal-page.ts";

const REFUSED = { error: "invalid_grant", error_description: "AADSTS70008: The code has expired." };

/** Milliseconds that the tenant's clock is ahead. */
let ahead = 0;
let entra: Entra;
let browser: Browser;
let page: Page;

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("signing in to the portal", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    entra = await startEntra({ port: 0, clock: () => Date.now() + ahead });
    browser = await launchChromium();
    page = await openPortal(browser, entra, contoso.users.hedy, "/groups");
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await entra?.stop();
  });

  test("a tenant whose clock was moved: tokens are renewed, and one can sign in", async () => {
    ahead = 3 * 3_600_000;
    await page.getByRole("link", { name: "Users", exact: true }).press("Enter");
    await shown(page, "Users");
    expect(await page.getByRole("link", { name: "Ada Lovelace" }).count()).toBe(1);
    ahead = -400 * 86_400_000;
    const other = await openPortal(browser, entra, contoso.users.hedy, "/groups");
    await shown(other, "Groups");
    await other.context().close();
    ahead = 0;
  });

  test("Sign out ends the tenant's session, too; a refused sign-in is explained", async () => {
    const other = await openPortal(browser, entra, contoso.users.grace, "/users");
    await pressButton(other, "Sign out");
    await other.getByLabel("Email or user name").waitFor();
    await other.route("**/oauth2/v2.0/token", (route) => route.fulfill({ status: 400, json: REFUSED }));
    await other.getByLabel("Email or user name").fill(contoso.users.grace.signInName);
    await other.keyboard.press("Enter");
    await other.getByLabel("Password").fill(contoso.users.grace.password);
    await other.keyboard.press("Enter");

    expect(await other.getByRole("alert").innerText()).toContain(`invalid_grant: ${REFUSED.error_description}`);
    await other.getByRole("button", { name: "Sign in" }).waitFor();
    await other.context().close();
  });
});
