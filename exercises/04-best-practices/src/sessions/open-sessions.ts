import { createSessions, type OpenSessions } from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";

/** Sessions of clients up to 2025-11-25. */
export function openSessions(_vault: Vault): OpenSessions {
  return (newServer) => createSessions(newServer);
}
