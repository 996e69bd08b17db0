import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import { UnavailableError } from "../trouble.ts";

/** Milliseconds. */
const GOOD_FOR = 10 * 60_000;
const NOT_MORE_OFTEN_THAN = 30_000;

const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) });

async function fetchKeys(url: URL): Promise<ReadonlyMap<string, KeyObject>> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const { keys } = keySet.parse(await answer.json());
    const ofRsa = keys.filter(({ kty }) => kty === "RSA");
    return new Map(ofRsa.map((key) => [key.kid, createPublicKey({ key: key as JsonWebKey, format: "jwk" })]));
  } catch (error) {
    throw new UnavailableError("Entra's signing keys cannot be had.", { cause: error });
  }
}

/** Finds a key of Entra's by its name. @throws UnavailableError */
export type FindKey = (kid: string) => Promise<KeyObject | undefined>;

/** Entra's signing keys, fetched by hand and kept; one request at a time, however many ask. */
export function createSigningKeys({ authorityHost, tenantId }: { authorityHost: URL; tenantId: string }): FindKey {
  const url = new URL(`${tenantId}/discovery/v2.0/keys`, authorityHost);
  let known: ReadonlyMap<string, KeyObject> = new Map();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  const renew = (): Promise<void> =>
    (fetching ??= fetchKeys(url)
      .then((keys) => void ([known, fetchedAt] = [keys, Date.now()]))
      .finally(() => (fetching = undefined)));

  return async (kid) => {
    const age = Date.now() - fetchedAt;
    if (age > GOOD_FOR || (!known.has(kid) && age > NOT_MORE_OFTEN_THAN)) await renew();
    return known.get(kid);
  };
}
