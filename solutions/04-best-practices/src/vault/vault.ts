import type { OpenRecords } from "@workshop/solution-03-confidential-client";
import type { RedisConnection } from "./redis-connection.ts";

/** Where everything lives that must outlast a request: sign-ins, codes, sessions, Entra's tokens, notes. */
export interface Vault {
  /** Whether other servers serve from it, too. */
  readonly isShared: boolean;
  /** @throws UnavailableError from what they do, when the vault is away */
  readonly openRecords: OpenRecords;
  /**
   * Runs one piece of work at a time under a name, across all processes that share this vault.
   * @throws UnavailableError when the vault is away, or somebody else works for too long
   */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** For what is counted by all servers together and is no record. Absent where the vault is no Redis. */
  readonly redis?: RedisConnection;
  stop(): Promise<void>;
}
