import { randomBytes } from "node:crypto";
import * as z from "zod";

/** What this tenant must know of a token when it comes back. */
export interface TokenMemo {
  /** How often the user's sessions had been revoked when it was issued. */
  readonly revocations: number;
  readonly secondFactor: boolean;
}

const memoSchema = z.tuple([z.number(), z.boolean(), z.string()]);

/** `aio`, "an internal claim that records data for token reuse" (Learn, access-token-claims-reference): the memo is in it. */
export function writeMemo({ revocations, secondFactor }: TokenMemo): string {
  const memo = JSON.stringify([revocations, secondFactor, randomBytes(24).toString("base64url")]);
  return Buffer.from(memo).toString("base64url");
}

/** What `writeMemo` wrote. Undefined for anything else. */
export function readMemo(aio: unknown): TokenMemo | undefined {
  try {
    const text = Buffer.from(typeof aio === "string" ? aio : "", "base64url").toString("utf8");
    const [revocations, secondFactor] = memoSchema.parse(JSON.parse(text));
    return { revocations, secondFactor };
  } catch {
    return undefined;
  }
}
