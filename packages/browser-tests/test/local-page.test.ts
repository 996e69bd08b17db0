import { EventEmitter, once } from "node:events";
import { readFileSync } from "node:fs";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { axeViolations, launchChromium, scrollsSideways } from "./chromium.ts";
import { daemonRequest } from "./lab-support.ts";
import { SOLUTION, STARTER } from "./local-page-support.ts";

const work = await vi.hoisted(async () => (await import("./local-page-support.ts")).makeWorkspace());
const { createGrading, startPage } = await import("@workshop/workshop");
type RunEvent = Parameters<Parameters<NonNullable<Parameters<typeof createGrading>[0]>>[1]>[0];

/** A grader that says what the test tells it to. */
const grader = new EventEmitter<{ event: [RunEvent]; end: [] }>();
const grading = createGrading((_request, heard) => {
  grader.on("event", heard);
  const ended = once(grader, "end").then(() => ({ code: 0, errors: "" }));
  return { ended, cancel: () => void grader.emit("end") };
});

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the local page (Chromium)", { timeout: 60_000 }, () => {
  let [entra, browser, local, page]: [Entra, Browser, Awaited<ReturnType<typeof startPage>>, Page] = [] as never;
  let [complaints, hosts]: [string[], Set<string>] = [[], new Set()];
  /** What the browser says of an answer that a test is about. */
  let expected: RegExp | undefined;

  beforeAll(async () => {
    [entra, browser] = await Promise.all([startEntra({ port: 0 }), launchChromium()]);
    local = await start(0);
  }, 60_000);
  function start(port: number): ReturnType<typeof startPage> {
    const users = [{ name: "A".repeat(80), signIn: `${"a".repeat(60)}@contoso.example`, password: "p".repeat(60) }];
    const addresses = [{ kind: "portal" as const, url: `${entra.origin}/portal/` }];
    const trace = { ...entra.recorder, nameOf: (id: string) => (id === contoso.apps.daemon.appId ? "Daemon" : id) };
    return startPage({ port, language: "en", addresses, users, trace, grading });
  }
  afterAll(async () => {
    await Promise.all([browser?.close(), local?.stop(), entra?.stop()]);
    work.remove();
  });
  beforeEach(() => {
    [complaints, hosts, expected] = [[], new Set(), undefined];
    work.grade(0);
    work.write("exercises/02-public-client/src/authentication-service.ts", STARTER);
  });
  afterEach(async () => {
    await page?.context().close();
    const strangers = [...hosts].filter((host) => host !== new URL(local.url).host);
    const wrong = [...complaints.filter((text) => !expected?.test(text)), ...strangers];
    if (wrong.length > 0) throw new Error(`the page complained, or asked another host: ${wrong.join("; ")}`);
  });

  async function open(query = "?lang=en", options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    const listening = page.waitForRequest((request) => request.url().endsWith("/api/events"));
    await page.goto(local.url + query);
    await listening;
  }
  const announced = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();
  const press = async (id: string): Promise<void> => page.locator(`#${id}`).press("Enter");

  const CASES = (["en", "zh-Hans"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((colorScheme) => ({ language, colorScheme })),
  );
  test.each(CASES)(
    "$language, $colorScheme: axe finds nothing, it fits 360 px, asks no other host",
    async ({ language, colorScheme }) => {
      await open(`?lang=${language}`, { colorScheme, viewport: { width: 360, height: 800 }, bypassCSP: true });
      await page.locator("#now-hint").press("Enter");
      await page.locator("#hint-02-1-1").waitFor();
      for (const details of await page.locator("details:not([open]) > summary").all()) await details.click();
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.locator("#catch-up-02").press("Enter");
      await page.locator("#confirm[open]").waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.goto(`${local.url}diff?exercise=02&file=authentication-service.ts&lang=${language}`);
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    },
  );

  test("a grade by keyboard: announced when it begins and when it ends, counted between, focus kept", async () => {
    await open();
    await press("now-check");
    await announced("02-public-client: the cards are being played");
    grader.emit("event", { event: "played", id: "ENTRA-2.01", task: 1, state: "held" });
    await page.getByText("Cards played: 1 of 2").waitFor();
    work.grade(1);
    grader.emit("event", {
      event: "graded",
      report: { exercise: "", answer: "", blame: "your-code", seconds: 1, cards: [] },
    });
    grader.emit("end");
    await announced("cards held in 1 s.");
    await page
      .getByText("1 of 2 cards held", { exact: true })
      .or(page.locator("progress[value='1'][max='2']"))
      .first()
      .waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("now-check");
  });

  test("a grade that a terminal made shows by itself", async () => {
    await open();
    await page.locator("progress[value='0']").waitFor();
    work.grade(1);
    await page.locator("progress[value='1']").waitFor();
  });

  test("cancelling: the button goes, the focus stays in its place", async () => {
    await open();
    await press("check-02");
    await press("cancel");
    await announced("the grade was cancelled");
    expect(await page.evaluate("document.activeElement.id")).toBe("grading");
  });

  test("a grade that runs already is not started twice, and says which one it is", async () => {
    expected = /409/;
    await open();
    await press("watch-02");
    await page.getByRole("button", { name: "Stop watching" }).waitFor();
    await press("now-check");
    await announced("02-public-client is being graded or watched");
    await press("cancel");
    await announced("cancelled");
  });

  test("hints come one at a time, and what was opened stays open", async () => {
    await open();
    await press("now-hint");
    await page.locator("#hint-02-1-1[open]").waitFor();
    await press("now-hint");
    await announced("Step 2 of 5: the idea");
    await page.locator("#hint-02-1-2[open]").waitFor();
    expect(await page.locator("#hint-02-1-3").count()).toBe(0);
    await press("hint-02-1-1-title");
    await press("now-hint");
    await page.locator("#hint-02-1-3[open]").waitFor();
    expect(await page.locator("#hint-02-1-1").getAttribute("open")).toBeNull();
    expect(await page.locator("#hint-02-1-2").getAttribute("open")).not.toBeNull();
  });

  test("overwriting asks: no and Escape change nothing, yes keeps a copy, undo brings it back", async () => {
    await open();
    for (const key of ["Escape", "Enter"]) {
      await press("catch-up-02");
      await page.getByRole("dialog", { name: /Replace the files in .* with the solution/ }).waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("confirm-no");
      await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await page.evaluate("document.activeElement.id")).toBe("catch-up-02");
    }
    expect(readFileSync(work.file, "utf8")).toBe(STARTER);

    await press("catch-up-02");
    await press("confirm-yes");
    await announced("What was there is in .workshop/kept");
    expect(readFileSync(work.file, "utf8")).toBe(SOLUTION);
    await page.locator("#undo-02").press("Enter");
    await press("confirm-yes");
    await announced("is now your files of");
    expect(readFileSync(work.file, "utf8")).toBe(STARTER);
  });

  test("the chosen editor is remembered, and files open there at the task's line", async () => {
    await open();
    const link = page.locator("#now-open");
    expect(await link.getAttribute("href")).toBe(`vscode://file${work.file}:2`);
    await page.getByLabel("Open files in").selectOption({ label: "WebStorm" });
    await page.reload();
    await expect.poll(() => link.getAttribute("href")).toBe(`webstorm://open?file=${work.file}&line=2`);
    work.grade(1);
    await page.locator("progress[value='1']").waitFor();
    expect(await link.getAttribute("href")).toContain("webstorm://");
  });

  test("the trace shows a request as it happens, with its secret masked", async () => {
    await open();
    await page
      .context()
      .request.post(`${entra.origin}/${contoso.id}/oauth2/v2.0/token`, { form: daemonRequest("not-the-secret") });
    const arrow = page.locator(".trace li").filter({ hasText: "AADSTS7000215" });
    await arrow.locator("summary").press("Enter");
    const text = (await arrow.textContent()) ?? "";
    expect(text).toContain("Daemon → Microsoft Entra ID");
    expect(text).toContain("failed:");
    expect(text).not.toContain("not-the-secret");
  });

  test("without JavaScript it says everything, and shows no button that does nothing", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${local.url}?lang=en`);
    expect(await page.locator("button:visible, select:visible").count()).toBe(0);
    expect(await page.locator("#card").textContent()).toContain("ENTRA-2.03");
    expect(await page.locator("pre:visible").first().textContent()).toContain("check 02 --watch");
  });

  test("a page that was left open while the workshop was started anew presses its buttons all the same", async () => {
    expected = /ERR_|403/;
    await open();
    await local.stop();
    local = await start(Number(new URL(local.url).port));
    const loaded = page.waitForEvent("load");
    await press("now-hint");
    await loaded;
    await press("now-hint");
    await announced("Step 1 of 5");
  });
});
