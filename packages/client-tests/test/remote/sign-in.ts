import { createBrowser } from "@workshop/entra-emulator/robot";
import type { OAuthClientInformationMixed } from "@modelcontextprotocol/sdk/shared/auth.js";
import { readFileSync } from "node:fs";
import { type Connected, createProvider, type MemoryProvider, type Sdk } from "../mcp/connections.ts";
import { type ada, person } from "../support/tenant.ts";
import type { Part, Solution } from "./solution.ts";

type User = typeof ada;

/** Everybody this test run trusts: the tenant, and the CA of the servers under test. */
const trusted = readFileSync(process.env.NODE_EXTRA_CA_CERTS ?? "", "utf8");

/**
 * A person follows an authorization request to the client's redirect URI: agrees on the server's own page, where there
 * is one, and signs in at Entra.
 */
export async function walk(url: string | URL, user: User, decision: "allow" | "deny" = "allow"): Promise<URL> {
  const browser = createBrowser({ caCertificate: trusted });
  const page = await browser.open(String(url));
  const ticket = /name="csrf_token" value="([^"]+)"/.exec(page.body)?.[1];
  const consent = new URL("/consent", page.url).href;
  const start = ticket ? { url: consent, form: { csrf_token: ticket, decision } } : String(url);
  const { landedOn, error } = await browser.signIn(start, {
    ...person(user),
    decision: decision === "allow" ? "accept" : "cancel",
  });
  if (error) throw new Error(error);
  return new URL(landedOn);
}

/** A client that nobody registered beforehand, as part A takes them; part B has one that is registered at Entra. */
export function providerFor(part: Part): MemoryProvider {
  if (part === "entra") return createProvider();
  let registered: OAuthClientInformationMixed | undefined;
  return createProvider({
    clientInformation: () => registered,
    saveClientInformation: (information) => void (registered = information),
  });
}

/** The whole way from a 401 to a connection. */
export async function enter(sdk: Sdk, { url }: Solution, provider: MemoryProvider, user: User): Promise<Connected> {
  const early = await sdk.connect(url, provider);
  if (early) throw new Error("let in without a token");
  const landedOn = await walk(provider.asked.at(-1) ?? "", user);
  await sdk.finish(url, provider, landedOn);
  const client = await sdk.connect(url, provider);
  if (!client) throw new Error("still not let in");
  return client;
}
