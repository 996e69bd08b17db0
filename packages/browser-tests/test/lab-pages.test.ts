import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, scrollsSideways } from "./chromium.ts";
import { adaSignsIn, useLab } from "./lab-support.ts";

interface Stop {
  /** Heading of the page, and its name in the menu. */
  readonly name: string;
  readonly state: string;
  /** Brings something onto the page: an empty one hides its faults. */
  readonly fill: (page: Page) => Promise<unknown>;
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).press("Enter");

const STOPS: readonly Stop[] = [
  { name: "Live trace", state: "diagram", fill: (page) => page.locator(".lab-arrow").first().waitFor() },
  {
    name: "Live trace",
    state: "details",
    fill: async (page) => {
      await page.locator(".lab-arrow").filter({ hasText: "(authorization_code)" }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Live trace",
    state: "table",
    fill: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByLabel("Show as").selectOption("table");
      await page.waitForSelector("tbody tr");
    },
  },
  { name: "Live trace", state: "json", fill: (page) => page.getByLabel("Show as").selectOption("json") },
  {
    name: "Faults",
    state: "one waits",
    fill: async (page) => {
      await press(page, "Let it go wrong");
      await page.getByRole("button", { name: "Remove all" }).waitFor();
    },
  },
  { name: "Clock", state: "right", fill: (page) => page.waitForSelector(".lab-clock") },
  { name: "Signing keys", state: "listed", fill: (page) => page.waitForSelector("tbody tr") },
  {
    name: "Hostile tokens",
    state: "made",
    fill: async (page) => {
      await press(page, "Make the token");
      await page.waitForSelector("#minted");
    },
  },
  {
    name: "May my server accept this?",
    state: "judged",
    fill: async (page) => {
      await page.getByRole("textbox", { name: "Token" }).fill(`${btoa('{"alg":"none"}')}.${btoa('{"aud":"me"}')}.`);
      await page.waitForSelector(".lab-findings");
    },
  },
];

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the pages of the Lab", { timeout: 120_000 }, () => {
  const lab = useLab();

  test.each(["light", "dark"] as const)(
    "in %s: nothing for axe to find, fit for 360 px, no other host, no complaint",
    async (colorScheme) => {
      const { page } = lab;
      const hosts = new Set<string>();
      page.on("request", (request) => hosts.add(new URL(request.url()).host));
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await adaSignsIn(lab);
      await lab.open("trace");
      const found: string[] = [];
      for (const { name, state, fill } of STOPS) {
        const menu = page.getByRole("navigation", { name: "Lab" });
        if (!(await page.getByRole("heading", { level: 1, name }).count()))
          await menu.getByRole("link", { name }).click();
        await page.getByRole("heading", { level: 1, name }).waitFor();
        await fill(page);
        const violations = await axeViolations(page);
        await page.setViewportSize({ width: 360, height: 640 });
        if (await scrollsSideways(page)) violations.push("wider than 360 px");
        await page.setViewportSize({ width: 1280, height: 720 });
        found.push(...violations.map((violation) => `${name}, ${state}: ${violation}`));
      }

      expect(found).toEqual([]);
      expect([...hosts]).toEqual([new URL(lab.entra.origin).host]);
      expect(lab.complaints).toEqual([]);
    },
  );

  test("each is the current one of the menu, and its heading has the focus after a click there", async () => {
    await lab.open("trace");
    for (const { name } of STOPS.filter(({ state }) => !["details", "table", "json"].includes(state))) {
      await lab.page.getByRole("navigation", { name: "Lab" }).getByRole("link", { name }).press("Enter");
      await lab.page.locator("h1:focus", { hasText: name }).waitFor();

      expect(await lab.page.getByRole("navigation", { name: "Lab" }).locator("[aria-current=page]").textContent()).toBe(
        name,
      );
    }
  });
});
