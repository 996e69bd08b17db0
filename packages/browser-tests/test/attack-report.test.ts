import { type AttackReport, messagesIn, renderAttackPage } from "@workshop/workshop";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations, launchChromium, scrollsSideways } from "./chromium.ts";

const rule = { name: "Bearer Token Usage (RFC 6750) §3.1", url: "https://www.rfc-editor.org/rfc/rfc6750#section-3.1" };
const safe = "401 with the challenge, whatever the token looks like";
const LONG = "https://mcp.example/".concat("a-very-long-path/".repeat(12));

const found: AttackReport = {
  schema: 1,
  target: LONG,
  startedAt: "2026-11-25T19:00:00.000Z",
  endedAt: "2026-11-25T19:00:09.000Z",
  withToken: true,
  requests: 120,
  cards: [
    {
      id: "ENTRA-3.03",
      state: "fell",
      safe,
      rule,
      finding: { title: "<img src=x onerror=alert(1)>", sent: LONG, got: "500", why: "It strands the client." },
    },
    { id: "ENTRA-3.06", state: "not-tried", safe, rule, reason: "it needs a token" },
    { id: "ENTRA-3.07", state: "held", safe, rule },
  ],
};

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("a report of workshop attack (Chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  const CASES = (["en", "zh-Hans"] as const).flatMap((language) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      [found, { ...found, cards: [] }].map((report) => ({ language, colorScheme, report, count: report.cards.length })),
    ),
  );
  test.each(CASES)(
    "$language, $colorScheme, $count cards: axe finds nothing, it fits 360 px, it asks for nothing",
    async ({ language, colorScheme, report }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 800 }, bypassCSP: true });
      const page = await context.newPage();
      const asked: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.setContent(renderAttackPage(report, language, messagesIn(language).attack));
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      expect({ asked, errors }).toEqual({ asked: [], errors: [] });
      await context.close();
    },
  );
});
