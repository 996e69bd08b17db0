import type { ICachePlugin } from "@azure/msal-node";
import type { OpenRecords } from "@workshop/solution-03-confidential-client";

/** Where everything lives that must outlast a request: sign-ins, codes, sessions, Entra's tokens, notes. */
export interface Vault {
  readonly openRecords: OpenRecords;
  /** MSAL's cache, where it is shared or kept; without it MSAL keeps it in this memory. */
  readonly msalCache: ICachePlugin | undefined;
  /**
   * Runs one piece of work at a time under a name, across all processes that share this vault.
   * @throws UnavailableError when the vault is away
   */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}
