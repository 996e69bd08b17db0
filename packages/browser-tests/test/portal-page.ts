import type { Entra } from "@workshop/entra-emulator";
import type { Browser, Locator, Page } from "playwright-core";

interface Person {
  readonly signInName: string;
  readonly password: string;
}

/** Opens the portal as somebody, at an address behind `/portal`. */
export async function openPortal(browser: Browser, { origin }: Entra, person: Person, path = "/"): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, reducedMotion: "reduce" });
  context.setDefaultTimeout(10_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const page = await context.newPage();
  await page.goto(`${origin}/portal${path}`);
  await page.getByLabel("Email or user name").fill(person.signInName);
  await page.keyboard.press("Enter");
  await page.getByLabel("Password").fill(person.password);
  await page.keyboard.press("Enter");
  await shown(page);
  return page;
}

/** Waits for the page one is at: it has loaded, and its heading has the focus. @throws what the page says instead */
export async function shown(page: Page, heading?: string): Promise<void> {
  const found = page.locator("main h1:focus");
  const failed = found.filter({ hasText: "This page could not be shown" });
  await (heading === undefined ? found : found.filter({ hasText: heading }).or(failed)).waitFor();
  if (await failed.count()) throw new Error(await page.locator("main").innerText());
}

/** Loads another page of the portal. The tenant's session signs in without a question. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(`/portal${path}`, page.url()).href);
  await shown(page);
}

export function panel(page: Page): Locator {
  return page.locator("fluent-drawer");
}

/** Presses a key on what can be seen: before that the key would go elsewhere. */
async function pressOn(target: Locator, key: string): Promise<void> {
  await target.waitFor();
  await target.press(key);
}

/** Presses a button with the keyboard. */
export function pressButton(within: Page | Locator, name: string): Promise<void> {
  return pressOn(within.getByRole("button", { name, exact: true }), "Enter");
}

/** Chooses a radio button or a check box with the keyboard. */
export function choose(within: Page | Locator, label: string | RegExp): Promise<void> {
  return pressOn(within.getByLabel(label), "Space");
}

/** Waits for what a screen reader hears when something was done. */
export async function announced(page: Page, text: string): Promise<void> {
  await page.getByRole("status").filter({ hasText: text }).waitFor();
}
