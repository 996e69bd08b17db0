import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations, launchChromium, scrollsSideways } from "./chromium.ts";
import { goTo, openPortal, panel, pressButton } from "./portal-page.ts";

const app = `/app-registrations/${contoso.apps.remoteServer.appId}`;
const principal = `/enterprise-applications/${contoso.apps.remoteServer.appId}`;

const BLADES = [
  "/app-registrations",
  "/app-registrations/new",
  `${app}/overview`,
  `${app}/quickstart`,
  `${app}/authentication`,
  `${app}/certificates-and-secrets`,
  `${app}/token-configuration`,
  `${app}/api-permissions`,
  `${app}/expose-an-api`,
  `${app}/app-roles`,
  `${app}/owners`,
  `${app}/manifest`,
  "/enterprise-applications",
  `${principal}/overview`,
  `${principal}/properties`,
  `${principal}/users-and-groups`,
  `${principal}/permissions`,
  "/users",
  `/users/${contoso.users.ada.id}`,
  "/groups",
  `/groups/${contoso.groups.engineering.id}`,
  "/sign-in-logs",
  "/no-such-page",
];

/** What opens beside a page. */
const PANELS = [
  [`${app}/authentication`, "Add a platform"],
  [`${app}/certificates-and-secrets`, "New client secret"],
  [`${app}/token-configuration`, "Add optional claim"],
  [`${app}/token-configuration`, "Edit groups claim"],
  [`${app}/api-permissions`, "Add a permission"],
  [`${app}/expose-an-api`, "Add a scope"],
  [`${app}/app-roles`, "Create app role"],
  [`${principal}/users-and-groups`, "Add user/group"],
] as const;

let entra: Entra;
let browser: Browser;
let page: Page;
const hosts = new Set<string>();
const consoleErrors: string[] = [];

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("every blade of the portal", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    entra = await startEntra({ port: 0 });
    browser = await launchChromium();
    page = await openPortal(browser, entra, contoso.users.hedy);
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    page.on("console", (message) => message.type() === "error" && consoleErrors.push(message.text()));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await entra?.stop();
  });

  async function look(colorScheme: "light" | "dark", width: number): Promise<void> {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    // Colours fade into each other: a contrast in between says nothing.
    await page.evaluate(
      "Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => true)",
    );
  }

  test.each(BLADES)("%s has nothing for axe to find, in light and dark, and fits 360 px", async (path) => {
    await look("light", 1280);
    await goTo(page, path);
    expect(await axeViolations(page)).toEqual([]);

    await look("dark", 360);
    expect(await axeViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });

  test.each(PANELS)("%s: the panel %s has nothing for axe to find, and Escape leads back", async (path, opener) => {
    await look("light", 360);
    await goTo(page, path);
    await pressButton(page, opener);
    await panel(page).getByRole("button", { name: "Cancel" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await look("dark", 1280);
    expect(await axeViolations(page)).toEqual([]);

    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: opener, exact: true }).and(page.locator(":focus")).waitFor();
  });

  test("the first page costs less than 200 KB", async () => {
    const first = await openPortal(browser, entra, contoso.users.hedy);
    const sizes =
      "performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => [name, encodedBodySize])";
    const files = (await first.evaluate<[string, number][]>(sizes)).filter(([name]) =>
      name.includes("/portal/assets/"),
    );
    await first.context().close();

    expect(files.length).toBeGreaterThan(2);
    expect(files.every(([, bytes]) => bytes > 0)).toBe(true);
    expect(files.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(200_000);
  });

  test("no host but the tenant was asked for anything, and nothing broke the policy of the page", () => {
    expect([...hosts]).toEqual([new URL(entra.origin).host]);
    expect(consoleErrors).toEqual([]);
  });

  test("the theme follows the system until somebody chooses", async () => {
    const scheme = () => page.evaluate("document.documentElement.dataset.scheme");
    await look("dark", 1280);
    expect(await scheme()).toBe("dark");
    await pressButton(page, "Light theme");
    await goTo(page, "/users");
    expect(await scheme()).toBe("light");
  });
});
