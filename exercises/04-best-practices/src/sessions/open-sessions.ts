import { createSessions, type OpenSessions, SESSION_LIMITS } from "@workshop/solution-03-confidential-client";
import type { ExpirySettings } from "../expiry/settings.ts";
import type { Vault } from "../vault/vault.ts";

/** Sessions of clients up to 2025-11-25. */
// TODO 4: a load balancer sends the next request to another server. What does that server know of the session?
// share-sessions.ts is there; `createSessions` takes it as `shared`.
export function openSessions(_vault: Vault, { recheck }: ExpirySettings): OpenSessions {
  const limits = { ...SESSION_LIMITS, sweep: recheck * 1_000 };
  return (newServer) => createSessions(newServer, { limits });
}
