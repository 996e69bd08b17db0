import { type JWTVerifyGetKey, createLocalJWKSet } from "jose";
import * as z from "zod";
import type { Emulator } from "../../emulator.ts";
import { EntraError } from "../../errors/entra-error.ts";
import { DocumentError } from "../../outbound/document-error.ts";

interface IssuerKeys {
  readonly find: JWTVerifyGetKey;
  /** Milliseconds. */
  readonly fetchedAt: number;
}

const LARGEST = 64 * 1024;
/** Milliseconds: how long keys are good, and how soon an unknown key is worth a second look. */
const KEPT = 600_000;
const AGAIN = 10_000;

const metadataSchema = z.looseObject({ issuer: z.string(), jwks_uri: z.string() });
const jwksSchema = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/** One for each tenant server that runs. */
const caches = new WeakMap<object, Map<string, Promise<IssuerKeys>>>();

function requireHttps(address: string): URL {
  if (!URL.canParse(address)) throw new DocumentError("Its address cannot be read.");
  const url = new URL(address);
  if (url.protocol !== "https:") throw new DocumentError("Its address is not https.");
  return url;
}

async function readJson<T>({ profile }: Emulator, address: string, schema: z.ZodType<T>): Promise<T> {
  const { fetchDocument } = await import("../../outbound/fetch-document.ts");
  const text = await fetchDocument(requireHttps(address), profile.authorities, LARGEST);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DocumentError("Its document is not valid.");
  }
}

/** OpenID Connect Discovery §4: below the issuer without its last slash, and it must name that very issuer. */
async function fetchKeys(emulator: Emulator, issuer: string): Promise<IssuerKeys> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const metadata = await readJson(emulator, address, metadataSchema);
  if (metadata.issuer !== issuer) throw new DocumentError("Its metadata names another issuer.");
  const jwks = await readJson(emulator, metadata.jwks_uri, jwksSchema);
  return { find: createLocalJWKSet(jwks), fetchedAt: emulator.clock() };
}

function cacheOf({ store }: Emulator): Map<string, Promise<IssuerKeys>> {
  const there = caches.get(store) ?? new Map<string, Promise<IssuerKeys>>();
  caches.set(store, there);
  return there;
}

/**
 * The keys that an external issuer publishes. Ask only for an issuer that an application registered: whoever names one
 * makes this server connect to it.
 *
 * @param fresh look again, because a key is unknown
 * @throws EntraError 501661
 */
export async function issuerKeys(emulator: Emulator, issuer: string, fresh: boolean): Promise<JWTVerifyGetKey> {
  const cache = cacheOf(emulator);
  try {
    const kept = await cache.get(issuer);
    const age = kept ? emulator.clock() - kept.fetchedAt : Infinity;
    if (kept && age >= 0 && age < (fresh ? AGAIN : KEPT)) return kept.find;
    const fetching = fetchKeys(emulator, issuer);
    cache.set(issuer, fetching);
    return (await fetching).find;
  } catch (error) {
    cache.delete(issuer);
    if (!(error instanceof DocumentError)) throw error;
    throw new EntraError(501661, { issuer, reason: error.message });
  }
}
