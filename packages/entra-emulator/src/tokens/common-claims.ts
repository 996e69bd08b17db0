import { createHash, randomBytes } from "node:crypto";
import { type TokenMemo, writeMemo } from "./token-memo.ts";

/** Entra dates tokens back by five minutes. */
const BACKDATED = 300;

export interface Lifetime {
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
}

/** `expires_in` counts from now; `iat` and `nbf` lie five minutes back. */
export function lifetime(nowMs: number, seconds: number): Lifetime {
  const now = Math.floor(nowMs / 1000);
  return { iat: now - BACKDATED, nbf: now - BACKDATED, exp: now + seconds };
}

/** Claims that are Entra's own business; validators print them, so they are here. */
export function opaqueClaims(memo: TokenMemo): Record<string, string> {
  return {
    aio: writeMemo(memo),
    rh: `1.${randomBytes(30).toString("base64url")}.`,
    uti: randomBytes(16).toString("base64url"),
  };
}

/** `sub` is pairwise: another value for each application. */
export function pairwiseSubject(userId: string, appId: string): string {
  return createHash("sha256").update(`${userId} ${appId}`).digest("base64url");
}

export function issuerV1(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

export function issuerV2(origin: string, tenantId: string): string {
  return `${origin}/${tenantId}/v2.0`;
}

/** A claim without a value is no claim. */
export function withoutEmpty(claims: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(claims).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
