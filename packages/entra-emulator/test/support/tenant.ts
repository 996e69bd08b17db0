import { createHash, randomBytes } from "node:crypto";
import { checkServerIdentity } from "node:tls";
import { Agent, request } from "undici";
import { afterAll } from "vitest";
import { type Browser, createBrowser } from "@workshop/entra-emulator/robot";
import { type SeedApp, contoso } from "@workshop/entra-emulator/seed";
import { type Entra, type StartOptions, startEntra } from "@workshop/entra-emulator";

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  // Bodies of a foreign protocol: each test says what it expects.
  readonly json: Record<string, unknown>;
}

export interface TestTenant {
  readonly entra: Entra;
  send(path: string, options?: { method?: string; body?: string; headers?: Record<string, string> }): Promise<Answer>;
  postForm(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
  token(fields: Record<string, string>, headers?: Record<string, string>, tenant?: string): Promise<Answer>;
  browser(): Browser;
}

const keysDirectory = process.env.TEST_KEYS_DIRECTORY ?? "";

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A tenant in memory, with the kept keys of this test run; stopped when the file is done. */
export async function startTestTenant(options: StartOptions = {}): Promise<TestTenant> {
  const entra = await startEntra({ port: 0, keysDirectory, ...options });
  // As the zero-change preload does: whatever name a request is sent under, the server must prove to be localhost.
  const asLocalhost: typeof checkServerIdentity = (_name, certificate) => checkServerIdentity("localhost", certificate);
  const dispatcher = new Agent({ connect: { ca: entra.caCertificate, checkServerIdentity: asLocalhost } });
  afterAll(async () => {
    await dispatcher.close();
    await entra.stop();
  });
  const send: TestTenant["send"] = async (path, { method = "GET", body, headers = {} } = {}) => {
    const answer = await request(`${entra.origin}${path}`, { method, body: body ?? null, headers, dispatcher });
    const text = await answer.body.text();
    return { status: answer.statusCode, headers: answer.headers, text, json: parse(text) };
  };
  const postForm: TestTenant["postForm"] = (path, fields, headers = {}) =>
    send(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded;charset=utf-8", ...headers },
    });
  return {
    entra,
    send,
    postForm,
    token: (fields, headers, tenant = contoso.id) => postForm(`/${tenant}/oauth2/v2.0/token`, fields, headers),
    browser: () => createBrowser({ caCertificate: entra.caCertificate }),
  };
}

export const REDIRECT = "http://localhost:5999";
export const { ada, grace, alan, hedy, mallory, linus } = contoso.users;
export const apps = contoso.apps;

export function person(user: { signInName: string; password: string }) {
  return { userName: user.signInName, password: user.password };
}

/** An authorize address; `undefined` takes a parameter away. */
export function authorizeUrl(
  entra: Entra,
  app: SeedApp,
  changes: Record<string, string | undefined> = {},
  tenant = contoso.id,
): string {
  const defaults = {
    client_id: app.appId,
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: "User.Read openid profile offline_access",
    response_mode: "query",
    state: "state-1",
  };
  const fields = Object.entries({ ...defaults, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `${entra.origin}/${tenant}/oauth2/v2.0/authorize?${new URLSearchParams(fields).toString()}`;
}

/** What came back at the redirect URI, from query or fragment. */
export function answerAt(landedOn: string): Record<string, string> {
  const url = new URL(landedOn);
  return Object.fromEntries(new URLSearchParams(url.search || url.hash.slice(1)));
}

export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** Signs in and returns the code. */
export async function newCode(
  { entra, browser }: TestTenant,
  app: SeedApp,
  changes: Record<string, string | undefined> = {},
  user: { signInName: string; password: string } = ada,
): Promise<string> {
  const { landedOn, error } = await browser().signIn(authorizeUrl(entra, app, changes), person(user));
  const { code } = answerAt(landedOn);
  if (!code) throw new Error(`No code at ${landedOn}: ${error ?? ""}`);
  return code;
}

/** Signs in and redeems the code of a public client. */
export async function newTokens(
  tenant: TestTenant,
  app: SeedApp = apps.localServer,
  changes: Record<string, string | undefined> = {},
  user: { signInName: string; password: string } = ada,
): Promise<Record<string, string>> {
  const code = await newCode(tenant, app, changes, user);
  const redirect_uri = changes.redirect_uri ?? REDIRECT;
  const answer = await tenant.token({
    grant_type: "authorization_code",
    client_id: app.appId,
    code,
    redirect_uri,
    client_info: "1",
    ...(app.web.redirectUris.length > 0 && app.secret && { client_secret: app.secret }),
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json as Record<string, string>;
}
