import { contoso } from "@workshop/entra-emulator/seed";
import { describe, expect, test } from "vitest";
import { adaSignsIn, useLab } from "./lab-support.ts";

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the tenant's clock and keys", { timeout: 60_000 }, () => {
  const lab = useLab();
  const press = (name: string) => lab.page.getByRole("button", { name }).press("Enter");

  async function publishedKeys(): Promise<string[]> {
    const answer = await lab.page.request.get(`${lab.entra.origin}/${contoso.id}/discovery/v2.0/keys`);
    return ((await answer.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
  }

  test("ninety days later a refresh token that rested has expired; then the clock is put right", async () => {
    const { refresh_token: refresh = "" } = await adaSignsIn(lab);
    await lab.open("clock");
    await press("Forward 90 days");
    await lab.page.getByText("90 days ahead of this machine.", { exact: true }).waitFor();
    const answer = await lab.token({
      client_id: contoso.apps.localServer.appId,
      grant_type: "refresh_token",
      refresh_token: refresh,
    });
    expect(await answer.json()).toMatchObject({ error_codes: [700082] });

    await press("Back to this machine's time");
    await lab.page.getByText("The same as on this machine.", { exact: true }).waitFor();
  });

  test("it is moved back by an amount of one's own", async () => {
    await lab.open("clock");
    await lab.page.getByLabel("Amount").fill("-3");
    await lab.page.getByLabel("Unit").selectOption("days");
    await press("Move the clock");
    await lab.page.getByText("3 days behind this machine.", { exact: true }).waitFor();
    await press("Back to this machine's time");
    await lab.page.getByText("The same as on this machine.", { exact: true }).waitFor();

    expect(lab.complaints).toEqual([]);
  });

  test("the signing key is rolled, and the old one retired", async () => {
    const before = await publishedKeys();
    await lab.open("keys");
    const row = (text: string) => lab.page.getByRole("row").filter({ hasText: text });
    const signed = (await row("Signs all tokens now.").locator("code").textContent()) ?? "";
    await press("Roll the signing key");
    await row("Signs no more").filter({ hasText: signed }).waitFor();
    expect(await publishedKeys()).toEqual(expect.arrayContaining(before));

    await press("Retire old keys");
    await expect.poll(() => row("Signs no more").count()).toBe(0);
    expect(await publishedKeys()).not.toContain(signed);
    expect(lab.complaints).toEqual([]);
  });
});
