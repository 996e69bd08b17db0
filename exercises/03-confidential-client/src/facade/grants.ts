import { randomUUID } from "node:crypto";
import type { OpenRecords, Soon } from "../records.ts";
import { hashOf, newSecret } from "./secrets.ts";

/** A sign-in: one person who lets one client in. Everything that was given out under it ends with it. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly objectId: string;
  readonly scopes: readonly string[];
  /** App roles of the person when they signed in. */
  readonly roles: readonly string[];
}

interface AccessToken {
  readonly grantId: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface RefreshToken {
  readonly grantId: string;
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
  | { readonly grant: Grant; readonly restore: () => Soon<void> }
  | { readonly reused: Grant }
  | undefined;

const REST = 14 * 24 * 60 * 60_000;
const CAPACITY = 10_000;

interface GrantOptions {
  readonly openRecords: OpenRecords;
  /** Seconds. */
  readonly accessTokenLifetime: number;
  /** Called when a sign-in is over, however it came to that. */
  readonly onEnded: (grantId: string) => void | Promise<void>;
  /** Milliseconds since 1970. `Date.now` unless said. */
  readonly now?: () => number;
}

/**
 * Sign-ins and the tokens of ours that belong to them. Kept as hashes. Refresh tokens are good once: a second use means
 * that two have it, and nobody knows which is the thief (RFC 9700 §4.14.2).
 */
export function createGrants({ openRecords, accessTokenLifetime, onEnded, now = Date.now }: GrantOptions) {
  const shape = { capacity: CAPACITY, lifetime: REST, now };
  const many = { ...shape, capacity: CAPACITY * 4 };
  const grants = openRecords<Grant>("grant", { ...shape, onGone: ({ id }) => onEnded(id) });
  const accessTokens = openRecords<AccessToken>("access-token", many); // TODO 4: for how long?
  const refreshTokens = openRecords<RefreshToken>("refresh-token", many);
  const used = openRecords<true>("used-refresh-token", many);

  return {
    async begin(grant: Omit<Grant, "id">): Promise<Grant> {
      const begun = { id: randomUUID(), ...grant };
      await grants.set(begun.id, begun);
      return begun;
    },
    async issue(grant: Grant, accessToken: string, scopes = grant.scopes): Promise<IssuedTokens> {
      const refreshToken = newSecret();
      await accessTokens.set(hashOf(accessToken), { grantId: grant.id, scopes, expiresAt: now() + REST });
      await refreshTokens.set(hashOf(refreshToken), { grantId: grant.id });
      await grants.set(grant.id, grant);
      // TODO 4: in which unit do clients expect this? (RFC 6749 §5.1)
      return { accessToken, refreshToken, expiresIn: accessTokenLifetime * 1_000, scopes };
    },
    async find(accessToken: string): Promise<(AccessToken & { readonly grant: Grant }) | undefined> {
      const found = await accessTokens.get(hashOf(accessToken));
      const grant = found && (await grants.get(found.grantId));
      return grant && { ...found, grant };
    },
    /** Uses a refresh token up. `restore` gives it back when our own trouble kept us from answering. */
    async redeem(refreshToken: string): Promise<Redemption> {
      const key = hashOf(refreshToken);
      const found = await refreshTokens.get(key);
      const grant = found && (await grants.get(found.grantId));
      if (!grant) return undefined;
      // TODO 4: a second use means that two have it. How could you know? (`used.add` says whether it is the first.)
      return { grant, restore: () => used.delete(key) };
    },
    /** The sign-in that a token of either kind belongs to. */
    async grantOf(token: string): Promise<Grant | undefined> {
      const key = hashOf(token);
      const found = (await accessTokens.get(key)) ?? (await refreshTokens.get(key));
      return found && grants.get(found.grantId);
    },
    end: (grantId: string) => grants.delete(grantId),
  };
}
export type Grants = ReturnType<typeof createGrants>;
