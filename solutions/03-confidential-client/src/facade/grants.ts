import { randomUUID } from "node:crypto";
import { ExpiringMap } from "../expiring-map.ts";
import { hashOf, newSecret } from "./secrets.ts";

/** A sign-in: one person who lets one client in. Everything that was given out under it ends with it. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly objectId: string;
  readonly scopes: readonly string[];
}

interface AccessToken {
  readonly grantId: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface RefreshToken {
  readonly grantId: string;
  used: boolean;
}

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly scopes: readonly string[];
}

/** What a refresh token opens; `reused` when it did so before. */
export type Redemption =
  | { readonly grant: Grant; readonly restore: () => void }
  | { readonly reused: Grant }
  | undefined;

const REST = 14 * 24 * 60 * 60_000;
const CAPACITY = 10_000;

interface GrantOptions {
  /** Seconds. */
  readonly accessTokenLifetime: number;
  /** Called when a sign-in is over, however it came to that. */
  readonly onEnded: (grantId: string) => void;
  /** Milliseconds since 1970. `Date.now` unless said. */
  readonly now?: () => number;
}

/**
 * Sign-ins and the tokens of ours that belong to them. Kept as hashes. Refresh tokens are good once: a second use means
 * that two have it, and nobody knows which is the thief (RFC 9700 §4.14.2).
 */
export function createGrants({ accessTokenLifetime, onEnded, now = Date.now }: GrantOptions) {
  const lifetime = accessTokenLifetime * 1_000;
  const shape = { capacity: CAPACITY, lifetime: REST, now };
  const grants = new ExpiringMap<Grant>({ ...shape, onGone: ({ id }) => onEnded(id) });
  const accessTokens = new ExpiringMap<AccessToken>({ ...shape, capacity: CAPACITY * 4, lifetime });
  const refreshTokens = new ExpiringMap<RefreshToken>({ ...shape, capacity: CAPACITY * 4 });

  return {
    begin(grant: Omit<Grant, "id">): Grant {
      const begun = { id: randomUUID(), ...grant };
      grants.set(begun.id, begun);
      return begun;
    },
    issue(grant: Grant, scopes: readonly string[] = grant.scopes): IssuedTokens {
      const [accessToken, refreshToken] = [newSecret(), newSecret()];
      accessTokens.set(hashOf(accessToken), { grantId: grant.id, scopes, expiresAt: now() + lifetime });
      refreshTokens.set(hashOf(refreshToken), { grantId: grant.id, used: false });
      grants.set(grant.id, grant);
      return { accessToken, refreshToken, expiresIn: accessTokenLifetime, scopes };
    },
    find(accessToken: string): (AccessToken & { readonly grant: Grant }) | undefined {
      const found = accessTokens.get(hashOf(accessToken));
      const grant = found && grants.get(found.grantId);
      return grant && { ...found, grant };
    },
    /** Uses a refresh token up. `restore` gives it back when our own trouble kept us from answering. */
    redeem(refreshToken: string): Redemption {
      const found = refreshTokens.get(hashOf(refreshToken));
      const grant = found && grants.get(found.grantId);
      if (!grant) return undefined;
      if (found.used) return { reused: grant };
      found.used = true;
      return { grant, restore: () => void (found.used = false) };
    },
    /** The sign-in that a token of either kind belongs to. */
    grantOf(token: string): Grant | undefined {
      const found = accessTokens.get(hashOf(token)) ?? refreshTokens.get(hashOf(token));
      return found && grants.get(found.grantId);
    },
    end: (grantId: string) => grants.delete(grantId),
  };
}
export type Grants = ReturnType<typeof createGrants>;
