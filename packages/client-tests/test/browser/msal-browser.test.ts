// @azure/msal-browser 5, unmodified, in a real Chromium: cookies, CORS, frames and popups are the browser's own.
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { ada, alan, browserApp, grace, signInAt, startTenant } from "../support/tenant.ts";
import { hasChromium, openPrivateWindow, openProfile } from "./chromium.ts";
import { startSpa } from "./spa-server.ts";

const SCOPES = '{ scopes: ["User.Read"] }';
const REFRESH = 'acquireTokenSilent({ scopes: ["User.Read"], forceRefresh: true })';
const IN_A_FRAME = `ssoSilent({ scopes: ["User.Read"], loginHint: "${ada.signInName}" })`;
const LOGIN_REQUIRED = { name: "InteractionRequiredAuthError", errorCode: "login_required" };

const entra = await startTenant();
const origin = await startSpa(entra);

describe.skipIf(!hasChromium)("a single-page application in Chromium", () => {
  let profile: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    profile = await openProfile();
    await agreed();
  });
  afterEach(() => page.close());

  /** Two people have agreed before, elsewhere: the pages ask them for their password and nothing more. */
  async function agreed(): Promise<void> {
    const parameters = {
      client_id: browserApp.appId,
      redirect_uri: origin,
      scope: "openid profile offline_access User.Read",
    };
    const query = new URLSearchParams({ ...parameters, response_type: "code", response_mode: "fragment" });
    for (const user of [ada, grace])
      await signInAt(entra, `${entra.origin}/${contoso.id}/oauth2/v2.0/authorize?${query.toString()}`, user);
  }

  /** Opens the application where nobody is signed in, at neither end. */
  async function visit(context = profile): Promise<void> {
    await context.clearCookies();
    page = await context.newPage();
    await page.goto(origin);
    await forget();
    entra.recorder.clear();
  }

  /** The application's own memory; the tenant's session stays. */
  async function forget(): Promise<void> {
    await page.evaluate("localStorage.clear(), sessionStorage.clear()");
    await page.reload();
    await page.waitForSelector("[data-signed-in=nobody]");
  }

  async function typePassword(at: Page, { signInName, password } = ada): Promise<void> {
    await at.fill("[data-page=sign-in] input[name=login]", signInName);
    await at.keyboard.press("Enter");
    await at.fill("[data-page=password] input[name=passwd]", password);
    await at.keyboard.press("Enter");
  }

  async function signedIn(user = ada, context = profile): Promise<void> {
    await visit(context);
    await page.evaluate(`void app.loginRedirect(${SCOPES})`);
    await typePassword(page, user);
    await page.waitForSelector(`[data-signed-in="${user.signInName}"]`);
  }

  /** What MSAL answers, or the code of its error. */
  function ask(call: string): Promise<Record<string, unknown>> {
    const failed = "({ errorCode, subError, name }) => ({ errorCode, subError, name })";
    return page.evaluate(`app.${call}.catch(${failed})`);
  }

  const grants = () => entra.recorder.exchanges().flatMap(({ grant, status }) => (grant ? [`${grant} ${status}`] : []));

  test("sign-in by redirect; then from the cache; then by the refresh token, across origins", async () => {
    await signedIn();
    const cached = await ask(`acquireTokenSilent(${SCOPES})`);
    expect(cached).toMatchObject({ fromCache: true, uniqueId: ada.id });
    const refreshed = await ask(REFRESH);
    expect(refreshed).toMatchObject({ fromCache: false, uniqueId: ada.id });
    expect(refreshed.accessToken).not.toBe(cached.accessToken);
    expect(grants()).toEqual(["authorization_code 200", "refresh_token 200"]);
  });

  test("the first time: a person agrees on the tenant's page", async () => {
    await visit();
    await page.evaluate(`void app.loginRedirect(${SCOPES})`);
    await typePassword(page, alan);
    await page.click("[data-page=consent] button[value=accept]");
    await page.waitForSelector(`[data-signed-in="${alan.signInName}"]`);
    expect(await ask(`acquireTokenSilent(${SCOPES})`)).toMatchObject({ scopes: expect.arrayContaining(["User.Read"]) });
  });

  test("sign-in in a popup", async () => {
    await visit();
    const opened = profile.waitForEvent("page");
    const result = ask(`loginPopup(${SCOPES})`);
    await typePassword(await opened, grace);
    expect(await result).toMatchObject({ uniqueId: grace.id });
  });

  test("another tab without a cache: a hidden frame finds the session", async () => {
    await signedIn();
    await forget();
    const found = await ask(IN_A_FRAME);
    expect(found).toMatchObject({ uniqueId: ada.id, fromCache: false });
  });

  test("a refresh token that ended: the hidden frame takes over, nobody notices", async () => {
    await signedIn();
    entra.faults.expireRefreshTokens(ada.id);
    const renewed = await ask(REFRESH);
    expect(renewed).toMatchObject({ uniqueId: ada.id, fromCache: false });
    expect(grants()).toEqual(["authorization_code 200", "refresh_token 400", "authorization_code 200"]);
  });

  test("a private window: the frame does not get the tenant's cookie, so the person is needed", async () => {
    await signedIn(ada, await openPrivateWindow());
    expect(await ask(REFRESH)).toMatchObject({ uniqueId: ada.id });
    expect(await ask(IN_A_FRAME)).toMatchObject(LOGIN_REQUIRED);
  });

  test("revoked sessions: neither the refresh token nor the frame helps, the person is needed", async () => {
    await signedIn(grace);
    entra.faults.revokeSessions(grace.id);
    const refused = await ask(REFRESH);
    expect(refused).toMatchObject(LOGIN_REQUIRED);
  });

  test("a permission nobody agreed to needs the person", async () => {
    await signedIn();
    const refused = await ask('acquireTokenSilent({ scopes: ["Mail.Read"] })');
    expect(refused).toMatchObject({ name: "InteractionRequiredAuthError" });
  });

  test("sign-out ends the session at the tenant and comes back", async () => {
    await signedIn();
    await page.evaluate("void app.logoutRedirect({ account: app.getActiveAccount() })");
    await page.waitForSelector("[data-signed-in=nobody]");
    expect(new URL(page.url()).origin).toBe(origin);
    const refused = await ask(IN_A_FRAME);
    expect(refused).toMatchObject(LOGIN_REQUIRED);
  });
});
