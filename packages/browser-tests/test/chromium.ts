import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

/** The browser to test with; `npm test` looks for one and sets this. */
const executablePath = process.env["WORKSHOP_CHROMIUM"];

const OFFLINE = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function launchChromium(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: executablePath ?? "", args: [...OFFLINE, ...sandbox] });
}

/**
 * Waits until nothing on the page changes its colour any more: a contrast in between says nothing. A change begins with
 * the next frame, and what is in a shadow root belongs to that root alone.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const roots = (root) => [root, ...[...root.querySelectorAll("*")].flatMap((one) => one.shadowRoot ? roots(one.shadowRoot) : [])];
    await frame().then(frame);
    const under = roots(document).flatMap((root) => root.getAnimations());
    const ending = under.filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  })()`);
}

/** Rules the page breaks, as "rule: element"; WCAG 2.2 A and AA, and axe's best practices. */
export async function axeViolations(page: Page): Promise<string[]> {
  await settle(page);
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe);
  // All that a page passes is told, too, unless asked: with its elements, most of the time a look takes.
  const violations = await page.evaluate<AxeResults["violations"]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** True when something is wider than the screen and has to be scrolled to. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
