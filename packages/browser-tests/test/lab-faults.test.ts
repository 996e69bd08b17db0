import { contoso } from "@workshop/entra-emulator/seed";
import { describe, expect, test } from "vitest";
import { adaSignsIn, daemonRequest, useLab } from "./lab-support.ts";

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("faults on purpose", { timeout: 60_000 }, () => {
  const lab = useLab();
  const choose = (title: string) => lab.page.getByLabel("What should go wrong?").selectOption({ label: title });
  const go = () => lab.page.getByRole("button", { name: "Let it go wrong" }).press("Enter");
  const waiting = (count: number) => lab.page.getByRole("heading", { name: `Waiting faults (${count})` }).waitFor();

  test("Graph throttles one client, as often and as long as asked; the list counts down", async () => {
    const { access_token: daemon } = (await (await lab.token(daemonRequest())).json()) as { access_token: string };
    const { access_token: ada } = await adaSignsIn(lab);
    await lab.open("faults");
    await lab.page.getByLabel("Retry-After (seconds)").fill("7");
    await lab.page.getByLabel("How many requests").fill("2");
    await lab.page.getByLabel("Only this client").selectOption(contoso.apps.daemon.appId);
    await go();
    await waiting(1);

    const throttled = await lab.graph("/users", daemon);
    expect([throttled.status(), throttled.headers()["retry-after"]]).toEqual([429, "7"]);
    expect((await lab.graph("/me", ada ?? "")).status()).toBe(200);
    await lab.page.getByRole("cell", { name: "1 request" }).waitFor();
  });

  test("a token error by its number", async () => {
    await lab.open("faults");
    await choose("Token request fails");
    await lab.page.getByLabel("AADSTS number").fill("50196");
    await go();
    await waiting(1);

    expect(await (await lab.token(daemonRequest())).json()).toMatchObject({ error_codes: [50196] });
    await waiting(0);
  });

  test("tokens that live shortly, and tokens that a wrong clock dates ahead", async () => {
    const nbf = async () => {
      const { access_token: token = "" } = (await (await lab.token(daemonRequest())).json()) as {
        access_token?: string;
      };
      return (JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { nbf: number }).nbf;
    };
    const before = await nbf();
    await lab.open("faults");
    await choose("Short access tokens");
    await go();
    await waiting(1);
    expect(lab.entra.faults.waiting()[0]?.fault).toEqual({ kind: "accessTokenLifetime", seconds: 60 });
    await choose("Short access tokens");
    await lab.page.getByLabel("Dated ahead by a wrong clock (seconds)").fill("3600");
    await go();
    await waiting(2);
    await lab.page.getByRole("cell", { name: "dated 3600 s ahead" }).waitFor();

    expect((await nbf()) - before).toBeGreaterThan(3_500);
  });

  test("an outage lasts until it is removed with the keyboard, and the focus is not lost", async () => {
    const keys = () => lab.page.request.get(`${lab.entra.origin}/${contoso.id}/discovery/v2.0/keys`);
    await lab.open("faults");
    await choose("Outage");
    await lab.page.getByLabel("What is out").selectOption("keys");
    await go();
    await waiting(1);
    expect((await keys()).status()).toBe(503);

    await lab.page.getByRole("button", { name: /^Remove: Outage/ }).press("Enter");
    await waiting(0);
    await expect.poll(() => lab.page.evaluate("document.activeElement.id")).toBe("waiting");
    expect((await keys()).status()).toBe(200);
  });

  test("a user's sessions are revoked at once", async () => {
    const { refresh_token: refresh } = await adaSignsIn(lab);
    await lab.open("faults");
    await choose("Revoke a user's sessions");
    await lab.page.getByLabel("User", { exact: true }).selectOption(contoso.users.ada.id);
    await go();
    await lab.page.getByText("Done: Revoke a user's sessions.").waitFor();

    const answer = await lab.token({
      client_id: contoso.apps.localServer.appId,
      grant_type: "refresh_token",
      refresh_token: refresh ?? "",
    });
    expect(await answer.json()).toMatchObject({ error_codes: [50173] });
  });

  test("what is refused is said, has the focus, and nothing typed is lost", async () => {
    await lab.open("faults");
    await choose("Step-up (second factor)");
    await lab.page.getByLabel("Authentication context").fill("c1000");
    await go();
    const problem = lab.page.getByRole("alert").filter({ hasText: "c1 to c99" });
    await problem.waitFor();

    expect(await lab.page.getByLabel("Authentication context").inputValue()).toBe("c1000");
    await lab.page.waitForSelector(".problem:focus");
  });

  test("what somebody else asks for shows up by itself, and all of it can be removed", async () => {
    await lab.open("faults");
    lab.entra.faults.graph({ status: 503, times: 3 });
    lab.entra.faults.accessTokenLifetime({ seconds: 30 });
    await waiting(2);
    await lab.page.getByRole("button", { name: "Remove all" }).press("Enter");
    await waiting(0);

    expect(lab.entra.faults.waiting()).toEqual([]);
    expect(lab.complaints).toEqual([]);
  });
});
