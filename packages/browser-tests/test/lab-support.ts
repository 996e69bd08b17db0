import { type Entra, startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import type { APIResponse, Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "./chromium.ts";

const { hedy } = contoso.users;
const REDIRECT = "http://localhost:5999";

/** A tenant, a browser, and a page of the Lab in which the administrator is signed in. */
export interface Lab {
  readonly entra: Entra;
  readonly page: Page;
  /** What the page complained about in its console. */
  readonly complaints: string[];
  open(path: string): Promise<void>;
  token(fields: Record<string, string>): Promise<APIResponse>;
  graph(path: string, token: string): Promise<APIResponse>;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("Email or user name").fill(hedy.signInName);
  await page.keyboard.press("Enter");
  await page.getByLabel("Password").fill(hedy.password);
  await page.keyboard.press("Enter");
}

/** Starts one tenant for the file, and a browser of its own for each test. */
export function useLab(): Lab {
  let entra: Entra;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    entra = await startEntra({ port: 0 });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await entra?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    entra.faults.clear();
  });
  return {
    get entra() {
      return entra;
    },
    get page() {
      return page;
    },
    get complaints() {
      return complaints;
    },
    async open(path) {
      await page.goto(`${entra.origin}/portal/lab/${path}`);
      await signIn(page);
      await page.waitForSelector("main h1");
      await page.waitForSelector(".blade");
    },
    token: (fields) => context.request.post(`${entra.origin}/${contoso.id}/oauth2/v2.0/token`, { form: fields }),
    graph: (path, token) =>
      context.request.get(`${entra.origin}/v1.0${path}`, { headers: { authorization: `Bearer ${token}` } }),
  };
}

/** What a daemon asks: a token for itself, with the secret of the seed unless another is given. */
export function daemonRequest(secret = contoso.apps.daemon.secret ?? ""): Record<string, string> {
  return {
    client_id: contoso.apps.daemon.appId,
    client_secret: secret,
    grant_type: "client_credentials",
    scope: "https://graph.microsoft.com/.default",
  };
}

/** Ada signs in to the local server's app and its code is redeemed; all of it over the wire. */
export async function adaSignsIn({ entra, token }: Lab): Promise<Record<string, string>> {
  const { appId } = contoso.apps.localServer;
  const { ada } = contoso.users;
  const query = new URLSearchParams({
    client_id: appId,
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: "User.Read offline_access openid",
    state: "s1",
  });
  const browser = createBrowser({ caCertificate: entra.caCertificate });
  const { landedOn } = await browser.signIn(`${entra.origin}/${contoso.id}/oauth2/v2.0/authorize?${query.toString()}`, {
    userName: ada.signInName,
    password: ada.password,
  });
  const code = new URL(landedOn).searchParams.get("code") ?? "";
  const answer = await token({ client_id: appId, grant_type: "authorization_code", code, redirect_uri: REDIRECT });
  return (await answer.json()) as Record<string, string>;
}
