import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { axeViolations, launchChromium, scrollsSideways } from "./chromium.ts";
import { serveSite } from "./site-support.ts";

const PAGES = [
  "/",
  "/exercises/01-app-registration",
  "/reference/attacks/03-confidential-client/task-9",
  "/reference/aadsts",
];
/** Bytes of script that the first page may cost, compressed. */
const MOST_SCRIPT = 250_000;

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the docs site (Chromium)", { timeout: 90_000 }, () => {
  let [browser, site, page]: [Browser, Awaited<ReturnType<typeof serveSite>>, Page] = [] as never;
  let [complaints, strangers]: [string[], string[]] = [[], []];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), serveSite()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });
  afterEach(async () => {
    await page?.context().close();
    const wrong = [...complaints, ...strangers];
    [complaints, strangers] = [[], []];
    if (wrong.length > 0) throw new Error(`the page complained, or asked another host: ${wrong.join("; ")}`);
  });

  async function open(path: string, options: BrowserContextOptions = {}, origin = site.origin): Promise<void> {
    page = await (await browser.newContext(options)).newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol !== "data:" && hostname !== "localhost") strangers.push(request.url());
    });
    await page.goto(origin + path, { waitUntil: "networkidle" });
  }

  test.each(PAGES.flatMap((path) => [path, `/zh-Hans${path}`]))(
    "%s: nothing that axe finds, light or dark, wide or narrow",
    async (path) => {
      await open(path, { viewport: { width: 360, height: 800 }, colorScheme: "dark" });
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.context().close();
      await open(path, { viewport: { width: 1280, height: 900 }, colorScheme: "light" });
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  test("the first page costs little script", async () => {
    let bytes = 0;
    page = await browser.newPage();
    page.on("response", (response) => {
      if (new URL(response.url()).pathname.endsWith(".js")) bytes += Number(response.headers()["content-length"] ?? 0);
    });
    await page.goto(`${site.origin}/`, { waitUntil: "load" });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
  });

  test.each([
    ["", "signing key"],
    ["/zh-Hans", "令牌"],
  ])("search %s finds words of its language, without another host", async (locale, words) => {
    await open(`${locale}/search?q=${encodeURIComponent(words)}`);
    await page.locator("article h2 a").first().waitFor();
    expect(await page.locator("article h2 a").count()).toBeGreaterThan(3);
  });

  test("the live box shows the failing card when the workshop runs, and nothing without it", async () => {
    await open("/exercises/02-public-client");
    expect(await page.locator(".live-box").count()).toBe(0);
    await page.context().close();
    const next = { task: 1, card: "ENTRA-2.03", title: "Locked out", message: "FAIL  ENTRA-2.03  Locked out (task 1)" };
    const exercises = [{ number: "02", state: "in-progress", held: 3, fallen: 20, blocked: 0, next }];
    const local = createServer((request, response) => {
      response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "null");
      response.setHeader("Content-Type", "application/json").end(JSON.stringify({ exercises }));
    }).listen(0, "127.0.0.1");
    await once(local, "listening");
    const live = await serveSite(`http://localhost:${(local.address() as AddressInfo).port}`);
    await open("/exercises/02-public-client", {}, live.origin);
    await page.locator(".live-box").waitFor();
    expect(await page.locator(".live-box").innerText()).toMatch(/3 of 23[\s\S]*ENTRA-2\.03/);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
    live.stop();
    local.close();
  });
});
