import type { Emulator } from "../emulator.ts";
import type { Delegation } from "../state/model.ts";
import { opaque, sha256 } from "../state/secret-hash.ts";

const NINETY_DAYS = 90 * 86_400_000;
const ONE_DAY = 86_400_000;

/**
 * A refresh token: opaque, over 1 kB, bound to user and client but to no resource. Each redemption gives a new one;
 * the old one stays valid (Learn, refresh-tokens). A single-page application's live one day in all.
 *
 * @param inheritedExpiry milliseconds; of the token that is redeemed
 */
export function issueRefreshToken(emulator: Emulator, delegation: Delegation, inheritedExpiry?: number): string {
  const { store, issued, clock } = emulator;
  const token = opaque(900);
  const now = clock();
  const spa = delegation.platform === "spa";
  store.state.refreshTokens[sha256(token)] = {
    delegation,
    issuedAt: now,
    expiresAt: spa ? (inheritedExpiry ?? now + ONE_DAY) : now + NINETY_DAYS,
    status: "good",
  };
  issued.add("refresh_token", token);
  return token;
}

/** The members of a token answer: only single-page applications are told when it ends (observed). */
export function refreshTokenMembers(
  emulator: Emulator,
  delegation: Delegation,
  inheritedExpiry?: number,
): Record<string, unknown> {
  const { clock } = emulator;
  const refresh_token = issueRefreshToken(emulator, delegation, inheritedExpiry);
  if (delegation.platform !== "spa") return { refresh_token };
  const left = (inheritedExpiry ?? clock() + ONE_DAY) - clock();
  return { refresh_token, refresh_token_expires_in: Math.floor(left / 1000) };
}
