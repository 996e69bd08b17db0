import type { Directory } from "./directory/directory.ts";
import type { FaultBook, Faults } from "./faults/model.ts";
import type { MovableClock } from "./faults/movable-clock.ts";
import type { VaultStore } from "./key-vault/vault-store.ts";
import type { SigningKey } from "./keys/signing-keys.ts";
import type { IssuedSecrets } from "./recorder/issued-secrets.ts";
import type { Profile } from "./profile/profile.ts";
import type { Feed } from "./recorder/feed.ts";
import type { Recorder } from "./recorder/recorder.ts";
import type { SignInLog } from "./sign-ins/sign-in-log.ts";
import type { Store } from "./state/store.ts";

/** The parts that the endpoints share. */
export interface Emulator {
  /**
   * "https://localhost:8443"; known once the server listens. While a request under a public name is answered
   * (zero-change mode) it is that name's: issuers and addresses follow it.
   */
  readonly origin: string;
  /** "https://localhost:8443" always: where a browser of this machine gets to. */
  readonly address: string;
  readonly clock: () => number;
  /** The same, to move. */
  readonly time: MovableClock;
  /** Seconds (RFC 8628 §3.2 `interval`). */
  readonly devicePollingInterval: number;
  readonly profile: Profile;
  readonly directory: Directory;
  readonly store: Store;
  /** What the key vaults hold; in a file of its own. */
  readonly vaults: VaultStore;
  /** Resolves when the keys are there: at once when they were kept, after a moment when they must be made. */
  readonly signingKeys: () => Promise<readonly SigningKey[]>;
  readonly faults: Faults & FaultBook;
  readonly recorder: Recorder;
  /** Who listens to the record as it grows. */
  readonly feed: Feed;
  readonly issued: IssuedSecrets;
  readonly signIns: SignInLog;
  /** Signs what our pages post back. */
  readonly pageKey: Uint8Array;
}
