import type { Faults } from "./faults/model.ts";
import type { MintFor, MintedToken } from "./hostile-tokens/mint.ts";
import type { RecipeName } from "./hostile-tokens/recipes.ts";
import type { ListedRoute } from "./http/list-routes.ts";
import type { ManagedIdentityEndpoints } from "./managed-identity/managed-identity.ts";
import type { ProfileItem } from "./profile/profile.ts";
import type { Exchange } from "./recorder/exchange.ts";
import type { IssuedSecret } from "./recorder/issued-secrets.ts";

export interface StartOptions {
  /** 8443 unless said; 0 is any free port. */
  port?: number;
  /** Absent: in memory. */
  stateFile?: string;
  /** Where CA, TLS certificate and signing keys are kept (0700/0600). Absent: made anew, in memory. */
  keysDirectory?: string;
  /** Milliseconds; `Date.now` unless said. */
  clock?: () => number;
  /** Names besides localhost that the server answers to, and that its certificate covers. */
  hosts?: readonly string[];
  /** Seconds a client waits between two polls of a device code. Default 5, as Entra; shorter for tests. */
  devicePollingInterval?: number;
  /** Serves the endpoints of managed identities too: plain HTTP, on a free port of 127.0.0.1. Off unless asked. */
  managedIdentity?: boolean;
  /** Where the files of Azure Arc's challenges are. Absent: the only folder that Microsoft's clients read. */
  arcFolder?: string;
  /** What Entra does not do and MCP asks for, by name: off unless listed. See src/profile/. */
  profile?: readonly ProfileItem[];
  /** Hears what goes wrong inside. Standard error unless said. */
  warn?: (message: string) => void;
}

/** A tenant that runs. */
export interface Entra {
  /** "https://localhost:8443" */
  readonly origin: string;
  readonly port: number;
  /** PEM */
  readonly caCertificate: string;
  /** The same PEM on disk, when keys are kept. */
  readonly caFile: string | undefined;
  /** What this tenant does beyond Entra. */
  readonly profile: readonly ProfileItem[];
  /** The endpoints that give tokens to what runs inside Azure. */
  readonly managedIdentity: Omit<ManagedIdentityEndpoints, "stop">;
  readonly zeroChange: {
    /** Environment variables that lead an unchanged program for the public cloud to this tenant. Needs a kept CA. */
    environment(): Record<string, string>;
  };
  /** Every route of the tenant, as its server has them; for whoever tests them all. */
  routes(): Promise<readonly ListedRoute[]>;
  /** "https://contoso-notes.vault.localhost:8443" for the name of a seeded vault. */
  vaultUrl(name: string): string;
  readonly faults: Faults;
  /**
   * A token that a server must refuse, by the name of its recipe (src/hostile-tokens/); "genuine" is the control.
   *
   * @throws MintError recipe_unknown, resource_unknown, client_unknown, user_unknown
   */
  mintToken(recipe: RecipeName, request: MintFor): Promise<MintedToken>;
  readonly recorder: {
    exchanges(): readonly Exchange[];
    clear(): void;
    /** Calls `heard` with each new exchange. Returns the way to stop. */
    listen(heard: (exchange: Exchange) => void): () => void;
  };
  /** What was handed out lately (some thousands). In this process only, never over HTTP. */
  issuedSecrets(): readonly IssuedSecret[];
  /** Changes Graph properties of a user, e.g. `{ mobilePhone: "canary" }`. */
  updateUser(id: string, properties: Record<string, unknown>): void;
  /** May be called twice. Open connections are closed at once. */
  stop(): Promise<void>;
}
