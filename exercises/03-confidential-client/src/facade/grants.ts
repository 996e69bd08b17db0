import { randomUUID } from "node:crypto";
import { ExpiringMap } from "../expiring-map.ts";
import { newSecret } from "./secrets.ts";

/** A sign-in: one person who lets one client in. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly objectId: string;
  readonly scopes: readonly string[];
  /** Entra's. */
  readonly graphToken: string;
}

interface AccessToken {
  readonly grantId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

interface RefreshToken {
  readonly grantId: string;
}

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
  readonly scopes: readonly string[];
}

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

/** Sign-ins and the tokens that belong to them. */
export function createGrants({ accessTokenLifetime, onEnded, now = Date.now }: GrantOptions) {
  const lifetime = accessTokenLifetime * 1_000;
  const grants = new ExpiringMap<Grant>({ capacity: CAPACITY, lifetime: REST, now, onGone: ({ id }) => onEnded(id) });
  // TODO 4: how long are these good? Who could use a dump of this memory?
  const accessTokens = new Map<string, AccessToken>();
  const refreshTokens = new Map<string, RefreshToken>();

  return {
    begin(grant: Omit<Grant, "id">): Grant {
      const begun = { id: randomUUID(), ...grant };
      grants.set(begun.id, begun);
      return begun;
    },
    issue(grant: Grant, scopes: readonly string[] = grant.scopes): IssuedTokens {
      // TODO 4: for whom did Entra make this token? What else does it open for whoever has it?
      const [accessToken, refreshToken] = [grant.graphToken, newSecret()];
      // TODO 4: in which unit do clients and the SDK expect these two? (RFC 6749 §5.1)
      accessTokens.set(accessToken, { grantId: grant.id, scopes, expiresAt: now() + lifetime });
      refreshTokens.set(refreshToken, { grantId: grant.id });
      return { accessToken, refreshToken, expiresIn: lifetime, scopes };
    },
    find(accessToken: string): (AccessToken & { readonly grant: Grant }) | undefined {
      const found = accessTokens.get(accessToken);
      const grant = found && grants.get(found.grantId);
      return grant && { ...found, grant };
    },
    /** TODO 4: a second use means that two have it. What then? */
    redeem(refreshToken: string): Grant | undefined {
      return this.grantOf(refreshToken);
    },
    /** The sign-in that a token of either kind belongs to. */
    grantOf(token: string): Grant | undefined {
      const found = accessTokens.get(token) ?? refreshTokens.get(token);
      return found && grants.get(found.grantId);
    },
    end: (grantId: string) => grants.delete(grantId),
  };
}
export type Grants = ReturnType<typeof createGrants>;
