import type { Emulator } from "../emulator.ts";
import type { Delegation } from "../state/model.ts";
import { opaque, sha256 } from "../state/secret-hash.ts";

const NINETY_DAYS = 90 * 86_400_000;
const ONE_DAY = 86_400_000;

/**
 * A refresh token: opaque, over 1 kB, bound to user and client but to no resource. Each redemption gives a new one;
 * the old one stays valid (Learn, refresh-tokens). A single-page application's live one day in all.
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
