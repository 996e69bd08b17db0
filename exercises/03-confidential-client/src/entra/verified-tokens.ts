import { hash } from "node:crypto";
import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { ExpiringMap } from "../expiring-map.ts";

/** A signature costs more than all else in a small request. A minute: Entra's own word about a token may change. */
const CACHE = { capacity: 10_000, lifetime: 60_000 };

/** Remembers which tokens were good, by their hash. Refusals are not remembered: they are cheap for nobody but us. */
export function rememberVerified(verifier: OAuthTokenVerifier): OAuthTokenVerifier {
  const known = new ExpiringMap<AuthInfo>(CACHE);
  return {
    async verifyAccessToken(token) {
      const key = hash("sha256", token, "base64url");
      const found = known.get(key);
      if (found) return found;
      const verified = await verifier.verifyAccessToken(token);
      const left = (verified.expiresAt ?? 0) * 1_000 - Date.now();
      if (left > 0) known.set(key, verified, Math.min(left, CACHE.lifetime));
      return verified;
    },
  };
}
