import type { LastingFault, WaitingFault } from "../faults/model.ts";
import type { KeyRole } from "../keys/key-ring.ts";
import type { MintFor } from "../hostile-tokens/mint.ts";
import type { Recipe } from "../hostile-tokens/recipe.ts";
import type { Exchange } from "../recorder/exchange.ts";

/**
 * The control API: what the real service does not have. Everything lies under `/_emulator` and speaks JSON. A change
 * needs the header `x-emulator-control: 1`, which no foreign web page can send. Whatever is wrong with a request is a
 * 400 with `{ error: "invalid_request", error_description }`; 403 without the header; 404 for an id nobody knows.
 *
 * | call                                 | sends                 | gets                                             |
 * |--------------------------------------|-----------------------|--------------------------------------------------|
 * | `GET /_emulator/state`               |                       | 200 `ControlState`                               |
 * | `POST /_emulator/faults`             | `FaultRequest`        | 200 `FaultAccepted`                              |
 * | `DELETE /_emulator/faults`           |                       | 204; faults, lifetimes and rules are forgotten   |
 * | `DELETE /_emulator/faults/{id}`      |                       | 204                                              |
 * | `POST /_emulator/clock`              | `ClockRequest`        | 200 `ClockState`                                 |
 * | `POST /_emulator/keys/roll`          |                       | 200 `KeysState`                                  |
 * | `POST /_emulator/keys/retire`        |                       | 200 `KeysState`                                  |
 * | `POST /_emulator/tokens`             | `MintRequest`         | 200 `MintedToken`                                |
 * | `GET /_emulator/exchanges?after=ID`  |                       | 200 `ExchangesAnswer`                            |
 * | `DELETE /_emulator/exchanges`        |                       | 204                                              |
 * | `GET /_emulator/events`              | `?after=ID`           | Server-Sent Events, see `ControlEvent`           |
 *
 * An outage of a surface and the answers of faults never hit `/_emulator` itself.
 */
export type { FaultScope, LastingFault, OutageSurface, WaitingFault } from "../faults/model.ts";

/** Ends all sessions of a user: refreshing answers AADSTS50173; Graph challenges tokens of cp1 clients. At once. */
export interface RevokeSessionsRequest {
  readonly kind: "revokeSessions";
  /** Object id. */
  readonly userId: string;
}

/** As after 90 days of rest: refreshing answers AADSTS700082. At once. */
export interface ExpireRefreshTokensRequest {
  readonly kind: "expireRefreshTokens";
  readonly userId: string;
}

export interface ClearRequest {
  readonly kind: "clear";
}

export type FaultRequest = LastingFault | RevokeSessionsRequest | ExpireRefreshTokensRequest | ClearRequest;

export interface FaultAccepted {
  readonly ok: true;
  /** Of a lasting fault: takes it away with `DELETE /_emulator/faults/{id}`. */
  readonly id?: string;
}

/** Seconds, added to what the clock says already; negative turns it back. `reset` goes to real time. */
export type ClockRequest = { readonly seconds: number } | { readonly reset: true };

export interface ClockState {
  /** Seconds that the tenant is ahead of this machine. */
  readonly offsetSeconds: number;
  /** ISO 8601: what time it is for the tenant. */
  readonly now: string;
}

/** "next": published, signs after the next roll. "old": signs no more, tokens of it are still good. */
export interface KeyState {
  readonly kid: string;
  readonly role: KeyRole;
}

export interface KeysState {
  readonly keys: readonly KeyState[];
}

/** A token that a server must refuse, by the `name` of one of `ControlState.hostileTokens`. */
export type MintRequest = MintFor & { readonly recipe: string };
export type { MintedToken } from "../hostile-tokens/mint.ts";

/** What is wrong with a token, and what a server that accepts it forgot to check. "genuine" is the control. */
export type HostileRecipeInfo = Pick<Recipe, "name" | "what" | "breaks" | "rule">;

export interface UserInfo {
  readonly id: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
}

export interface AppInfo {
  readonly appId: string;
  readonly displayName: string;
  /** Has scopes or app roles: tokens can be for it. */
  readonly isApi: boolean;
}

export interface TenantInfo {
  readonly id: string;
  readonly domain: string;
  readonly displayName: string;
  readonly users: readonly UserInfo[];
  readonly apps: readonly AppInfo[];
}

export interface ControlState {
  readonly origin: string;
  readonly clock: ClockState;
  readonly faults: readonly WaitingFault[];
  readonly keys: readonly KeyState[];
  /** What this tenant does beyond Entra, by name. */
  readonly profile: readonly string[];
  readonly tenants: readonly TenantInfo[];
  readonly hostileTokens: readonly HostileRecipeInfo[];
}

export interface ExchangesAnswer {
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** Highest id there is; the next `after`. 0 when nothing was recorded yet. */
  readonly last: number;
}

/**
 * What `GET /_emulator/events` sends. `exchange`: `id:` is the exchange's id, `data:` an `Exchange`. `state`: faults,
 * clock or keys have changed; `data:` is `{}`, ask for the state again. A reconnect with `Last-Event-ID` (or
 * `?after=ID`) gets what it missed; without either it starts with what comes next.
 */
export type ControlEvent =
  | { readonly event: "exchange"; readonly id: number; readonly data: Exchange }
  | { readonly event: "state"; readonly data: Readonly<Record<string, never>> };
