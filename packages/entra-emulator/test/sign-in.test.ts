import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import {
  ada,
  alan,
  answerAt,
  apps,
  authorizeUrl,
  grace,
  hedy,
  linus,
  mallory,
  person,
  startTestTenant,
} from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra, browser } = tenant;
const { localServer } = apps;
const url = (changes: Record<string, string | undefined> = {}, app = localServer, alias = contoso.id) =>
  authorizeUrl(entra, app, changes, alias);

describe("the walk through the pages", () => {
  test("user name, password, consent; the next time only the password; then nothing", async () => {
    const first = await browser().signIn(url(), person(ada));
    expect(first.pages).toEqual(["sign-in", "password", "consent"]);
    const again = browser();
    expect((await again.signIn(url(), person(ada))).pages).toEqual(["sign-in", "password"]);
    const silent = await again.signIn(url(), person(ada));
    expect(silent.pages).toEqual([]);
    expect(answerAt(silent.landedOn)).toMatchObject({
      code: expect.any(String),
      state: "state-1",
      session_state: expect.any(String),
    });
    expect(answerAt(silent.landedOn)).not.toHaveProperty("iss");
  });

  test.each([
    ["declines", { decision: "decline" }, ["sign-in", "password", "consent"], undefined],
    ["leaves", { decision: "cancel" }, ["sign-in"], "cancel"],
  ] as const)("who %s sends access_denied AADSTS65004 to the client", async (_, choice, pages, subcode) => {
    const result = await browser().signIn(url({ scope: "Mail.Read" }), { ...person(grace), ...choice });
    expect(result.pages).toEqual(pages);
    expect(answerAt(result.landedOn)).toMatchObject({ error: "access_denied", state: "state-1" });
    expect(answerAt(result.landedOn).error_subcode).toBe(subcode);
    expect(answerAt(result.landedOn).error_description).toContain("AADSTS65004");
  });

  test.each([
    ["a wrong password", { userName: ada.signInName, password: "wrong" }, "AADSTS50126"],
    ["no such user", { userName: "nobody@contoso.onmicrosoft.com", password: "x" }, "AADSTS50034"],
    [
      "a guest by the name of the guest object",
      { userName: linus.userPrincipalName, password: linus.password },
      "AADSTS50034",
    ],
    ["a disabled user", person(mallory), "AADSTS50057"],
    ["somebody else's password", { userName: ada.signInName, password: grace.password }, "AADSTS50126"],
  ])("%s stops on the page with %s", async (_, who, code) => {
    const result = await browser().signIn(url(), who);
    expect(result.error).toContain(code);
    expect(result.landedOn).toContain(entra.origin);
  });

  test("a disabled user is stopped before there is a session", async () => {
    const own = browser();
    expect((await own.signIn(url(), person(mallory))).pages).toEqual(["sign-in", "password", "password"]);
    expect(answerAt((await own.signIn(url({ prompt: "none" }), person(mallory))).landedOn).error).toBe(
      "login_required",
    );
  });

  test("a disabled user with a wrong password learns nothing about the account", async () => {
    expect((await browser().signIn(url(), { ...person(mallory), password: "x" })).error).toContain("AADSTS50126");
  });

  test("a stranger's account is stopped with AADSTS50020, a guest comes in", async () => {
    const stranger = await browser().signIn(url(), person(fabrikam.users.eve));
    expect(stranger.error).toContain("AADSTS50020");
    const guest = await browser().signIn(url(), person(linus));
    expect(answerAt(guest.landedOn).code).toBeTruthy();
  });

  test("a user is asked for a permission that only an administrator may give: AADSTS90094; the administrator gives it", async () => {
    const scope = "User.Read.All";
    expect((await browser().signIn(url({ scope }), person(grace))).error).toContain("AADSTS90094");
    expect(answerAt((await browser().signIn(url({ scope }), person(hedy))).landedOn).code).toBeTruthy();
  });
});

describe("prompt and hint", () => {
  const signedIn = async (...users: readonly { signInName: string; password: string }[]) => {
    const own = browser();
    for (const user of users) await own.signIn(url({ prompt: "login" }), { ...person(user), pickAnother: true });
    return own;
  };

  test.each([
    ["none", []],
    ["login", ["sign-in", "password"]],
    ["select_account", ["pick-account"]],
    ["consent", ["consent"]],
  ])("prompt=%s with one session", async (prompt, pages) => {
    const result = await (await signedIn(ada)).signIn(url({ prompt }), person(ada));
    expect(result.pages).toEqual(pages);
    expect(answerAt(result.landedOn).code).toBeTruthy();
  });

  test("two sessions: the picker; prompt=none cannot choose (AADSTS16000), with a hint it can", async () => {
    const own = await signedIn(ada, grace);
    expect((await own.signIn(url(), person(grace))).pages).toEqual(["pick-account"]);
    const blind = await own.signIn(url({ prompt: "none" }), person(grace));
    expect(answerAt(blind.landedOn)).toMatchObject({
      error: "interaction_required",
      error_description: expect.stringContaining("AADSTS16000"),
    });
    const hinted = await own.signIn(url({ prompt: "none", login_hint: grace.signInName }), person(grace));
    expect(answerAt(hinted.landedOn).code).toBeTruthy();
  });

  test("a hint fills in the user name; who is somebody else uses another account", async () => {
    expect((await browser().signIn(url({ login_hint: ada.signInName }), person(ada))).pages).toEqual(["password"]);
    const other = await browser().signIn(url({ login_hint: ada.signInName }), person(grace));
    expect(other.pages.slice(0, 3)).toEqual(["password", "sign-in", "password"]);
    expect((await browser().signIn(url({ login_hint: "typo@contoso.onmicrosoft.com" }), person(ada))).pages).toEqual([
      "sign-in",
      "password",
    ]);
  });

  test("a hint that is not the one signed in does not sign that one in", async () => {
    const result = await (
      await signedIn(ada)
    ).signIn(url({ login_hint: grace.signInName, prompt: "none" }), person(ada));
    expect(answerAt(result.landedOn).error).toBe("interaction_required");
  });

  test("prompt=none without consent is consent_required AADSTS65001", async () => {
    const result = await (await signedIn(ada)).signIn(url({ prompt: "none", scope: "Calendars.Read" }), person(ada));
    expect(answerAt(result.landedOn)).toMatchObject({
      error: "consent_required",
      error_description: expect.stringContaining("AADSTS65001"),
    });
  });

  test("a session of another tenant is no session here", async () => {
    const own = browser();
    await own.signIn(
      authorizeUrl(entra, fabrikam.apps.client, { scope: "openid" }, fabrikam.id),
      person(fabrikam.users.eve),
    );
    const result = await own.signIn(url({ prompt: "none" }), person(ada));
    expect(answerAt(result.landedOn).error).toBe("interaction_required");
  });

  test("revoked sessions and a sign-out end silent sign-on", async () => {
    const own = await signedIn(alan);
    entra.faults.revokeSessions(alan.id);
    expect(answerAt((await own.signIn(url({ prompt: "none" }), person(alan))).landedOn).error).toBe("login_required");
    const other = await signedIn(alan);
    const back = "http://localhost:3001/auth/callback";
    const out = await other.open(
      `${entra.origin}/${contoso.id}/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(back)}&state=bye`,
    );
    expect(out.url).toBe(`${back}?state=bye`);
    expect(answerAt((await other.signIn(url({ prompt: "none" }), person(alan))).landedOn).error).toBe("login_required");
  });

  test("sign-out goes to nobody's address", async () => {
    const out = await browser().open(
      `${entra.origin}/${contoso.id}/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent("https://evil.example/")}`,
    );
    expect(out.url.startsWith(entra.origin)).toBe(true);
    expect(out.status).toBe(200);
  });
});
