import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { contoso } from "@workshop/entra-emulator/seed";
import { describe, expect, test } from "vitest";
import { axeViolations, scrollsSideways } from "./chromium.ts";
import { useLocalPage } from "./local-page-support.ts";

const run = promisify(execFile);
const repository = join(import.meta.dirname, "../../..");

const EVENT = {
  time: "2026-11-25T19:00:00.000Z",
  event: "decision",
  who: `${contoso.id}.${contoso.users.ada.id}`,
  client: contoso.apps.daemon.appId,
  method: "POST",
  endpoint: "/mcp",
  tool: "addNote",
  decision: "allowed",
  status: 200,
  duration: 3,
};
const REFUSED = { ...EVENT, decision: "refused", rule: "kind of caller", status: 403 };

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("what the server decided", { timeout: 120_000 }, () => {
  const local = useLocalPage();
  const rows = () => local.page.locator("#region-decisions tbody tr:visible");
  const write = (...events: readonly unknown[]): void =>
    local.work.write(
      ".workshop/decisions.jsonl",
      events.map((one) => `${typeof one === "string" ? one : JSON.stringify(one)}\n`).join(""),
    );

  test("before the first event it says how to get some", async () => {
    write();
    await local.open();
    expect(await local.page.locator("#region-decisions").innerText()).toContain("npm start");
  });

  test("a grade in a terminal: what the solution's server refuses is there", async () => {
    await local.open();
    const { WORKSHOP_ROOT: _tiny, ...env } = process.env;
    const options = ["grade", "04", "--answer", "solution", "--card", "ENTRA-4.34", "--json"];
    await run(process.execPath, [join(repository, "run.mjs"), ...options], {
      env: { ...env, WORKSHOP_STATE_DIR: join(local.work.root, ".workshop") },
    });
    await local.page.getByLabel("Refused (").check();
    await rows().filter({ hasText: "unknown tool" }).first().waitFor();
    expect(await rows().filter({ hasText: "✖ refused" }).count()).toBe(await rows().count());
  });

  test("events come live; the choice stays; the count is told, no line", async () => {
    write(EVENT);
    await local.open();
    await local.page.getByLabel("Refused (0)").check();
    expect(await rows().count()).toBe(0);
    write(EVENT, REFUSED);
    await rows().filter({ hasText: "kind of caller" }).waitFor();
    expect(await rows().innerText()).toMatch(/✖ refused[\s\S]*addNote[\s\S]*AAAA[\s\S]*Daemon[\s\S]*403/);
    expect(await local.page.getByLabel("Refused (1)").isChecked()).toBe(true);
    await local.announced("Your server's decisions: 2, of them 1 refused and 0 failed.");
    expect(await local.page.getByRole("status").innerText()).not.toContain("addNote");
  });

  test("what has another form is shown nowhere", async () => {
    const token = "eyJ0eXAiOiJKV1Qi.eyJzdWIiOiIxMjM0NTY3.c2VjcmV0";
    write(`Bearer ${token}`, { ...REFUSED, rule: token, token, tool: "<img src=x onerror=alert(1)>" });
    await local.open();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
    expect(await local.page.content()).not.toMatch(/eyJ0|onerror/);
  });

  test.each(["en", "zh-Hans"])("%s: axe finds nothing, it fits 360 px", async (language) => {
    write(EVENT, REFUSED, { ...EVENT, decision: "failed", status: 0, who: undefined });
    await local.open(`?lang=${language}`, {
      colorScheme: "dark",
      viewport: { width: 360, height: 800 },
      bypassCSP: true,
    });
    expect(await rows().count()).toBe(3);
    expect(await axeViolations(local.page)).toEqual([]);
    expect(await scrollsSideways(local.page)).toBe(false);
  });
});
