import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations, launchChromium } from "./chromium.ts";
import { builtSite, serveSite } from "./site-support.ts";

const repository = join(import.meta.dirname, "../../..");
const isBuilt = existsSync(builtSite);
if (!isBuilt) process.stderr.write("NOT RUN  The site is not built: node run.mjs site builds it.\n");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"] || !isBuilt)(
  "the live box and npm start",
  { timeout: 180_000 },
  () => {
    const state = mkdtempSync(join(tmpdir(), "workshop-live-"));
    const complaints: string[] = [];
    let [workshop, site, browser]: [ChildProcess, Awaited<ReturnType<typeof serveSite>>, Browser] = [] as never;
    let [context, local]: [BrowserContext, string] = [] as never;

    /** What `npm start` runs, with a state of its own. It would build the site first: here the built one is served. */
    async function startWorkshop(sitePort: number): Promise<string> {
      const [port, pagePort] = [await freePort(), await freePort()];
      const ports = ["--port", port, "--page-port", pagePort, "--site-port", sitePort].map(String);
      const options = [join(repository, "run.mjs"), "workshop", "start", "--no-site", "--json", ...ports];
      const { WORKSHOP_ROOT: _root, ...env } = process.env;
      workshop = spawn(process.execPath, options, {
        env: { ...env, WORKSHOP_STATE_DIR: state },
        stdio: ["ignore", "pipe", "inherit"],
      });
      for await (const line of createInterface({ input: workshop.stdout! })) if (line.startsWith("{")) break;
      return `http://localhost:${pagePort}`;
    }

    beforeAll(async () => {
      const sitePort = await freePort();
      [local, browser] = await Promise.all([startWorkshop(sitePort), launchChromium()]);
      [site, context] = await Promise.all([serveSite(local, sitePort), browser.newContext()]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      site?.stop();
      const ended = once(workshop, "close");
      workshop.kill("SIGTERM");
      await ended;
      rmSync(state, { recursive: true, force: true });
    });
    async function open(address: string): Promise<Page> {
      const opened = await context.newPage();
      opened.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await opened.goto(address);
      return opened;
    }

    test("a grade started on the local page shows on the site's page of the exercise, in both languages", async () => {
      const exercise = await open(`${site.origin}/exercises/02-public-client`);
      await exercise.locator(".live-box").filter({ hasText: "Nothing is graded yet" }).waitFor();
      const desk = await open(`${local}/?lang=en`);
      await desk.locator("#check-02").press("Enter");
      await desk
        .getByText(/cards held in \d/)
        .first()
        .waitFor({ timeout: 120_000 });
      await exercise.bringToFront();
      await exercise
        .locator(".live-box")
        .filter({ hasText: /\d of \d+ cards held\./ })
        .waitFor();
      expect(await exercise.locator(".live-box pre").innerText()).toContain("ENTRA-2.");
      expect(await axeViolations(exercise)).toEqual([]);
      const chinese = await open(`${site.origin}/zh-Hans/exercises/02-public-client`);
      await chinese.locator(".live-box").filter({ hasText: "张卡片守住了" }).waitFor();
      expect(await chinese.locator(".live-box pre").innerText()).toMatch(/ENTRA-2\.\d\d[\s\S]*[\u4e00-\u9fff]/);
      await exercise.getByRole("link", { name: "Open the local page" }).click();
      await exercise.waitForURL(`${local}/`);
      expect(complaints).toEqual([]);
    });
  },
);
