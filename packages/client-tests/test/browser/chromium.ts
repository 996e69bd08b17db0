import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll } from "vitest";

/** The browser to test with; `npm test` looks for one and sets this. */
const executablePath = process.env["WORKSHOP_CHROMIUM"];

export const hasChromium = Boolean(executablePath);

const options = {
  executablePath: executablePath ?? "",
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
};
const context = { ignoreHTTPSErrors: true };

/** What is open when the file is done. A hook inside a hook or a test would not be heard. */
const open: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(open.map((close) => close())));

/** Milliseconds. A page that does not come is a failure; a slow machine is not. */
const PATIENCE = 20_000;

/** Distributions differ in what a new profile allows; this is what the switch in Chromium's settings writes. */
const ALLOW_COOKIES_IN_FRAMES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** A profile on disk, as a person has one: cookies of other sites are let into frames. Gone after the file. */
export async function openProfile(): Promise<BrowserContext> {
  const folder = mkdtempSync(join(tmpdir(), "chromium-"));
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify(ALLOW_COOKIES_IN_FRAMES));
  const profile = await chromium.launchPersistentContext(folder, { ...options, ...context });
  open.push(async () => {
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  });
  profile.setDefaultTimeout(PATIENCE);
  return profile;
}

/** A private window: Chromium keeps cookies of other sites out of frames there. Gone after the file. */
export async function openPrivateWindow(): Promise<BrowserContext> {
  const browser = await chromium.launch(options);
  open.push(() => browser.close());
  const window = await browser.newContext(context);
  window.setDefaultTimeout(PATIENCE);
  return window;
}
