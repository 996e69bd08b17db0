import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Tab, openTab } from "./chromium.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { startPage } = await import("../src/page/start-page.ts");
const { updateProgress } = await import("@workshop/grader");

const LONG = `${"x".repeat(300)} ${"wide words ".repeat(30)}`;

function remember(card: "held" | "fell"): void {
  const lead = { id: "ENTRA-2.01", title: "Silent first", message: LONG, task: 1 };
  const cards = { "ENTRA-2.01": card, "ENTRA-2.02": "fell" } as const;
  updateProgress((progress) => ({ ...progress, exercises: { "02": { cards, hints: {}, lead } } }));
}

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the page in a browser (Chromium)", () => {
  let page: Awaited<ReturnType<typeof startPage>>;
  let tab: Tab;

  beforeAll(async () => {
    remember("fell");
    const users = [
      { name: "A".repeat(80), signIn: `${"a".repeat(60)}@contoso.onmicrosoft.com`, password: "p".repeat(60) },
    ];
    page = await startPage({
      port: 0,
      language: "en",
      addresses: [{ kind: "tenant" as const, url: "https://localhost:8443/" }],
      users,
    });
    tab = await openTab(page.url);
  }, 60_000);

  afterAll(async () => {
    await tab?.close();
    await page?.stop();
    tiny.remove();
  });

  test("fits 360 px without scrolling sideways, in both languages", async () => {
    await tab.send("Emulation.setDeviceMetricsOverride", {
      width: 360,
      height: 800,
      deviceScaleFactor: 1,
      mobile: true,
    });
    for (const language of ["en", "zh-Hans"]) {
      await tab.send("Page.navigate", { url: `${page.url}?lang=${language}` });
      const width = `new Promise((done) => { const look = () => document.readyState === "complete" && document.documentElement.lang === "${language}" ? done(document.documentElement.scrollWidth) : setTimeout(look, 20); look(); })`;
      expect(await tab.evaluate(width)).toBe(360);
    }
    await tab.send("Emulation.clearDeviceMetricsOverride");
  });

  test.each(["light", "dark"])("text stands out from the ground in %s (WCAG AA)", async (scheme) => {
    await tab.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
    const colours = `(() => { const style = (one) => getComputedStyle(document.querySelector(one)); return [
      [style("body").color, style("body").backgroundColor], [style("a[href^=https]").color, style("body").backgroundColor],
      [style("pre").color, style("pre").backgroundColor], [style("footer").color, style("body").backgroundColor]]; })()`;
    const ratios = ((await tab.evaluate(colours)) as [string, string][]).map(([text, ground]) =>
      contrast(text, ground),
    );
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
  });

  test("announces a change by itself, and keeps the focus where it was", async () => {
    await tab.send("Page.navigate", { url: `${page.url}?lang=en` });
    await tab.evaluate(
      'new Promise((done) => { const look = () => document.readyState === "complete" ? done() : setTimeout(look, 20); look(); })',
    );
    await tab.evaluate('document.querySelector("#main").focus()');
    remember("held");
    const announced = `new Promise((done) => { const look = () => { const text = document.querySelector("#announcement").textContent; text ? done(text) : setTimeout(look, 50); }; look(); })`;
    expect(await tab.evaluate(announced)).toContain("In progress");
    expect(await tab.evaluate('document.querySelector("progress").value')).toBe(1);
    expect(await tab.evaluate("document.activeElement.id")).toBe("main");
  }, 60_000);

  test("the browser refused nothing and met no error", () => expect(tab.errors).toEqual([]));
});

/** Contrast of two `rgb(…)` colours by WCAG 2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => Number(value) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
