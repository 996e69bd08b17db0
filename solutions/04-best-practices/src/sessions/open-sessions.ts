import { createSessions, type OpenSessions, SESSION_LIMITS } from "@workshop/solution-03-confidential-client";
import type { ExpirySettings } from "../expiry/settings.ts";
import type { Vault } from "../vault/vault.ts";
import { shareSessions } from "./share-sessions.ts";

/** Sessions of clients up to 2025-11-25, which every server of this vault serves. */
export function openSessions(vault: Vault, { recheck }: ExpirySettings): OpenSessions {
  const limits = { ...SESSION_LIMITS, sweep: recheck * 1_000 };
  const shared = vault.isShared && { shared: shareSessions(vault, limits) };
  return (newServer) => createSessions(newServer, { limits, ...shared });
}
