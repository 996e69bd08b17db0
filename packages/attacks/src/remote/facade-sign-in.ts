import { createHash, randomBytes } from "node:crypto";
import type { Browser } from "@workshop/entra-emulator/robot";
import { formsOf, press } from "./html-form.ts";
import type { RawAnswer, RemoteServer } from "./remote.ts";

/** An MCP client that is registered at the server. */
export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly redirectUris: readonly string[];
}

export const REDIRECT = "http://localhost:4597/callback";

/** Registers a client (RFC 7591). @returns undefined when the server refused */
export async function registerClient(
  server: RemoteServer,
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<RegisteredClient | undefined> {
  const json = {
    client_name: "Notes for Ada",
    redirect_uris: [REDIRECT],
    token_endpoint_auth_method: "none",
    ...metadata,
  };
  const answer = await server.send({ path: server.endpoints?.register ?? "/register", method: "POST", json });
  const { client_id: clientId, client_secret: secret, redirect_uris: uris } = answer.json;
  if (answer.status !== 201 || typeof clientId !== "string") return undefined;
  return {
    clientId,
    clientSecret: typeof secret === "string" ? secret : undefined,
    redirectUris: Array.isArray(uris) ? (uris as string[]) : [],
  };
}

export interface Pkce {
  readonly verifier: string;
  readonly challenge: string;
}

export function newPkce(): Pkce {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** The address a client opens in the browser. `changes` replace parameters; undefined leaves one out. */
export function authorizeUrl(
  server: RemoteServer,
  client: RegisteredClient,
  pkce: Pkce,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const parameters: Record<string, string | undefined> = {
    client_id: client.clientId,
    response_type: "code",
    redirect_uri: client.redirectUris[0] ?? REDIRECT,
    code_challenge: pkce.challenge,
    code_challenge_method: "S256",
    state: randomBytes(8).toString("base64url"),
    scope: "mcp.read",
    ...changes,
  };
  const sent = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${server.origin}${server.endpoints?.authorize ?? "/authorize"}?${new URLSearchParams(sent).toString()}`;
}

export interface Person {
  readonly browser: Browser;
  readonly userName: string;
  readonly password: string;
}

export interface Arrival {
  /** Where the browser ended. */
  readonly landedOn: string;
  /** Every address that redirected on the way there. */
  readonly through: readonly string[];
  /** The parameters there. */
  readonly delivered: Readonly<Record<string, string>>;
  /** The server's own page that asked first, if there was one. */
  readonly asked: { readonly html: string; readonly url: string } | undefined;
  readonly status: number;
  readonly body: string;
  readonly problem: string | undefined;
}

/** A person follows an authorization request to its end: agrees (or not) on the server's page, then signs in at Entra. */
export async function walk(start: string, person: Person, answer: "accept" | "decline" = "accept"): Promise<Arrival> {
  const { browser, userName, password } = person;
  const who = { userName, password, pickAnother: true };
  const page = await browser.open(start);
  const pressed = page.status === 200 ? press(formsOf(page.body, page.url), answer) : undefined;
  const isOwnPage = pressed !== undefined && new URL(page.url).origin === new URL(start).origin;
  const end = await browser.signIn(isOwnPage ? pressed : start, who);
  const landed = URL.canParse(end.landedOn) ? new URL(end.landedOn) : undefined;
  return {
    landedOn: end.landedOn,
    through: end.through,
    delivered: Object.fromEntries(landed?.searchParams ?? []),
    asked: isOwnPage ? { html: page.body, url: page.url } : undefined,
    status: end.status,
    body: end.body,
    problem: end.error,
  };
}

/** Redeems a code. `changes` replace parameters; undefined leaves one out. */
export function redeem(
  server: RemoteServer,
  client: RegisteredClient,
  { code, verifier }: { readonly code: string; readonly verifier: string },
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<RawAnswer> {
  const parameters: Record<string, string | undefined> = {
    grant_type: "authorization_code",
    code,
    code_verifier: verifier,
    redirect_uri: client.redirectUris[0] ?? REDIRECT,
    client_id: client.clientId,
    client_secret: client.clientSecret,
    ...changes,
  };
  const sent = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return server.send({ path: server.endpoints?.token ?? "/token", method: "POST", form: Object.fromEntries(sent) });
}

export interface FacadeTokens {
  readonly client: RegisteredClient;
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly answer: RawAnswer;
}

/** All of it: registers a client, walks a person through, redeems the code. @returns undefined when any step was refused */
export async function signInAtFacade(
  server: RemoteServer,
  person: Person,
  { scope = "mcp.read", client }: { readonly scope?: string; readonly client?: RegisteredClient | undefined } = {},
): Promise<FacadeTokens | undefined> {
  const registered = client ?? (await registerClient(server));
  if (!registered) return undefined;
  const pkce = newPkce();
  const { delivered } = await walk(authorizeUrl(server, registered, pkce, { scope }), person);
  if (!delivered["code"]) return undefined;
  const answer = await redeem(server, registered, { code: delivered["code"], verifier: pkce.verifier });
  const { access_token: accessToken, refresh_token: refreshToken } = answer.json;
  if (answer.status !== 200 || typeof accessToken !== "string") return undefined;
  return {
    client: registered,
    accessToken,
    refreshToken: typeof refreshToken === "string" ? refreshToken : undefined,
    answer,
  };
}
