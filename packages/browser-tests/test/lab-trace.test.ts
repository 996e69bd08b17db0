import { readFile } from "node:fs/promises";
import { contoso } from "@workshop/entra-emulator/seed";
import { describe, expect, test } from "vitest";
import { adaSignsIn, daemonRequest, useLab } from "./lab-support.ts";

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the live trace", { timeout: 60_000 }, () => {
  const lab = useLab();
  const arrows = () => lab.page.locator(".lab-arrow");

  test("shows who calls whom while it happens, and the browser carrying the code to the application", async () => {
    await lab.open("trace");
    const { access_token: token } = await adaSignsIn(lab);
    await lab.graph("/me", token ?? "");
    await arrows().filter({ hasText: "GET /me" }).waitFor();

    const said = (await arrows().allTextContents()).map((text) => text.replaceAll(/\s+/g, " ").trim());
    expect(said).toContainEqual(
      expect.stringMatching(/^Browser → Microsoft Entra ID: GET authorize ↩ 200 page “sign-in”/),
    );
    expect(said).toContainEqual(expect.stringMatching(/^Browser → Notes \(local MCP server\): code$/));
    expect(said).toContainEqual(
      expect.stringMatching(
        /^Notes \(local MCP server\) → Microsoft Entra ID: POST token \(authorization_code\) ↩ 200/,
      ),
    );
    expect(said).toContainEqual(expect.stringMatching(/^Notes \(local MCP server\) → Microsoft Graph: GET \/me ↩ 200/));
  });

  test("an arrow opens with the keyboard: masked parameters, the number explained; Escape gives the focus back", async () => {
    await lab.open("trace");
    await lab.token(daemonRequest("not-the-secret"));
    const arrow = arrows().filter({ hasText: "AADSTS7000215" }).last();
    await arrow.waitFor();
    await arrow.press("Enter");
    const dialog = lab.page.getByRole("dialog");
    await dialog.waitFor();

    const text = (await dialog.textContent()) ?? "";
    expect(text).toContain("Send its value, which is shown once");
    expect(text).toContain("[hidden]");
    expect(text).not.toContain("not-the-secret");
    await lab.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await lab.page.locator(".lab-arrow:focus").textContent()).toContain("AADSTS7000215");
  });

  test("tells claims that were validated from claims that are only there, in words", async () => {
    await lab.open("trace");
    const { access_token: token } = await adaSignsIn(lab);
    await lab.graph("/me", token ?? "");
    await arrows().filter({ hasText: "GET /me" }).last().click();
    const row = (name: string) =>
      lab.page
        .getByRole("dialog")
        .getByRole("row")
        .filter({ has: lab.page.getByRole("rowheader", { name, exact: true }) });
    await row("aud").waitFor();

    expect(await row("aud").textContent()).toContain("Validated");
    expect(await row("name").textContent()).toContain("Present only");
    expect(await lab.page.getByRole("dialog").textContent()).not.toContain(token?.split(".")[2]);
  });

  test("is filtered by client and to failures, as a table too", async () => {
    await lab.open("trace");
    await adaSignsIn(lab);
    await lab.token(daemonRequest("not-the-secret"));
    await lab.page.getByLabel("Show as").selectOption("table");
    await lab.page.getByLabel("Client", { exact: true }).selectOption(contoso.apps.daemon.appId);
    const rows = lab.page.locator("tbody tr");
    await rows.filter({ hasText: "AADSTS7000215" }).first().waitFor();
    expect((await rows.allTextContents()).every((text) => text.includes("client_credentials"))).toBe(true);

    await lab.page.getByLabel("Client", { exact: true }).selectOption("");
    await lab.page.getByLabel("Failures only").check();
    expect((await rows.allTextContents()).every((text) => text.includes("Failed"))).toBe(true);
  });

  test("stands still while paused and loses nothing", async () => {
    await lab.open("trace");
    await lab.page.getByRole("button", { name: "Pause" }).press("Enter");
    const before = await arrows().count();
    await lab.token(daemonRequest());
    await lab.page.getByRole("button", { name: /Resume \(1 new\)/ }).waitFor();
    expect(await arrows().count()).toBe(before);

    await lab.page.getByRole("button", { name: /Resume/ }).press("Enter");
    await expect.poll(() => arrows().count()).toBe(before + 1);
  });

  test("downloads what it shows as JSON, and clears the record", async () => {
    await lab.open("trace");
    await lab.token(daemonRequest());
    await arrows().filter({ hasText: "client_credentials" }).first().waitFor();
    const download = lab.page.waitForEvent("download");
    await lab.page.getByRole("button", { name: "Download JSON" }).click();
    const file = await (await download).path();
    const exchanges = JSON.parse(await readFile(file, "utf8")) as { grant?: string }[];
    expect(exchanges).toContainEqual(expect.objectContaining({ grant: "client_credentials" }));

    await lab.page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => arrows().count()).toBe(0);
    expect(lab.entra.recorder.exchanges().filter(({ grant }) => grant !== undefined)).toEqual([]);
    expect(lab.complaints).toEqual([]);
  });
});
