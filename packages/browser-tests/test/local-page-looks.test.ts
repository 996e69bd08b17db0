import { contoso } from "@workshop/entra-emulator/seed";
import { describe, expect, test } from "vitest";
import { axeViolations, scrollsSideways } from "./chromium.ts";
import { daemonRequest } from "./lab-support.ts";
import { useLocalPage } from "./local-page-support.ts";

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the local page", { timeout: 60_000 }, () => {
  const local = useLocalPage();
  const askWithAWrongSecret = () =>
    local.page
      .context()
      .request.post(`${local.entra.origin}/${contoso.id}/oauth2/v2.0/token`, { form: daemonRequest("not-the-secret") });
  const CASES = (["en", "zh-Hans"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((colorScheme) => ({ language, colorScheme })),
  );
  test.each(CASES)(
    "$language, $colorScheme: axe finds nothing, it fits 360 px, asks no other host",
    async ({ language, colorScheme }) => {
      await local.open(`?lang=${language}`, { colorScheme, viewport: { width: 360, height: 800 }, bypassCSP: true });
      await askWithAWrongSecret();
      await local.page.locator(".trace li").first().waitFor();
      await local.page.locator("#now-hint").press("Enter");
      await local.page.locator("#hint-02-1-1").waitFor();
      await local.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      expect(await axeViolations(local.page)).toEqual([]);
      expect(await scrollsSideways(local.page)).toBe(false);
      await local.page.locator("#catch-up-02").press("Enter");
      await local.page.locator("#confirm[open]").waitFor();
      expect(await axeViolations(local.page)).toEqual([]);
      await local.page.keyboard.press("Escape");
      await local.page.goto(`${local.url}diff?exercise=02&file=authentication-service.ts&lang=${language}`);
      expect(await axeViolations(local.page)).toEqual([]);
      expect(await scrollsSideways(local.page)).toBe(false);
    },
  );

  test("the chosen editor is remembered, and files open there at the task's line", async () => {
    await local.open();
    const link = local.page.locator("#now-open");
    expect(await link.getAttribute("href")).toBe(`vscode://file${local.work.file}:2`);
    await local.page.getByLabel("Open files in").selectOption({ label: "WebStorm" });
    await local.page.reload();
    await expect.poll(() => link.getAttribute("href")).toBe(`webstorm://open?file=${local.work.file}&line=2`);
    local.work.grade(1);
    await local.page.locator("progress[value='1']").waitFor();
    expect(await link.getAttribute("href")).toContain("webstorm://");
  });

  test("the trace shows a request as it happens, with its secret masked", async () => {
    await local.open();
    await askWithAWrongSecret();
    const arrow = local.page.locator(".trace li").filter({ hasText: "AADSTS7000215" }).first();
    await arrow.locator("summary").press("Enter");
    const text = (await arrow.textContent()) ?? "";
    expect(text).toContain("Daemon → Microsoft Entra ID");
    expect(text).toContain("failed:");
    expect(text).not.toContain("not-the-secret");
  });

  test("the portal's diagram shows it, too: an arrow leads to its exchange, and keeps the focus when more come", async () => {
    await local.open("?lang=zh-Hans");
    await askWithAWrongSecret();
    const diagram = local.page.getByRole("region", { name: "时序图" });
    const arrow = diagram.getByRole("button", { name: /Daemon → Microsoft Entra ID:[\s\S]*失败:[\s\S]*AADSTS7000215/ });
    await arrow.last().focus();
    const before = await arrow.count();
    await askWithAWrongSecret();
    await expect.poll(() => arrow.count()).toBe(before + 1);
    const focused = local.page.locator(":focus");
    expect(await focused.getAttribute("class")).toContain("lab-arrow");
    await focused.press("Enter");
    expect(await focused.innerText()).toContain("AADSTS7000215");
    expect(await local.page.locator(".trace details[open]").count()).toBe(1);
  });

  test("without JavaScript it says everything, and shows no button that does nothing", async () => {
    await local.open("?lang=en", { javaScriptEnabled: false });
    expect(await local.page.locator("button:visible, select:visible").count()).toBe(0);
    expect(await local.page.locator("#card").textContent()).toContain("ENTRA-2.03");
    await local.page.locator("pre:visible").filter({ hasText: "check 02 --watch" }).waitFor();
  });
});
