import { randomBytes, randomUUID } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { ExpiringMap } from "../expiring-map.ts";
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

export type Redemption =
  | { readonly grant: Grant; readonly restore: () => void }
  | { readonly reused: Grant }
  | undefined;

interface GrantOptions {
  /** Seconds. */
  readonly accessTokenLifetime: number;
  /** Called when a sign-in is over, however it came to that. */
  readonly onEnded: (grantId: string) => void | Promise<void>;
}

const SHAPE = { capacity: 10_000, lifetime: 14 * 24 * 60 * 60_000 };
const SELF = "notes";
const ALGORITHM = "HS256";

const claims = z.object({ sub: z.string(), scope: z.string(), exp: z.number() });

/**
 * The same promise with access tokens that carry what they say (RFC 9068), signed with a key that ends with the process.
 * A signature cannot be called back; so each names its sign-in, and that has to be there still.
 */
export function createGrants({ accessTokenLifetime, onEnded }: GrantOptions) {
  const key = randomBytes(32);
  const grants = new ExpiringMap<Grant>({ ...SHAPE, onGone: ({ id }) => onEnded(id) });
  const refreshTokens = new ExpiringMap<RefreshToken>({ ...SHAPE, capacity: SHAPE.capacity * 4 });

  const sign = (grant: Grant, scopes: readonly string[]): Promise<string> =>
    new SignJWT({ scope: scopes.join(" ") })
      .setProtectedHeader({ alg: ALGORITHM, typ: "at+jwt" })
      .setIssuer(SELF)
      .setAudience(SELF)
      .setSubject(grant.id)
      .setJti(randomUUID())
      .setExpirationTime(Math.ceil(Date.now() / 1_000) + accessTokenLifetime)
      .sign(key);

  async function read(accessToken: string) {
    const expected = { algorithms: [ALGORITHM], issuer: SELF, audience: SELF, typ: "at+jwt" };
    const verified = await jwtVerify(accessToken, key, expected).catch(() => undefined);
    return verified && claims.parse(verified.payload);
  }

  return {
    begin(grant: Omit<Grant, "id">): Grant {
      const begun = { id: randomUUID(), ...grant };
      grants.set(begun.id, begun);
      return begun;
    },
    async issue(grant: Grant, scopes: readonly string[] = grant.scopes): Promise<IssuedTokens> {
      const refreshToken = newSecret();
      const accessToken = await sign(grant, scopes);
      refreshTokens.set(hashOf(refreshToken), { grantId: grant.id, used: false });
      grants.set(grant.id, grant);
      return { accessToken, refreshToken, expiresIn: accessTokenLifetime, scopes };
    },
    async find(accessToken: string) {
      const said = await read(accessToken);
      const grant = said && grants.get(said.sub);
      return grant && { grant, scopes: said.scope.split(" "), expiresAt: said.exp * 1_000 };
    },
    redeem(refreshToken: string): Redemption {
      const found = refreshTokens.get(hashOf(refreshToken));
      const grant = found && grants.get(found.grantId);
      if (!grant) return undefined;
      if (found.used) return { reused: grant };
      found.used = true;
      return { grant, restore: () => void (found.used = false) };
    },
    async grantOf(token: string): Promise<Grant | undefined> {
      const grantId = refreshTokens.get(hashOf(token))?.grantId ?? (await read(token))?.sub;
      return grantId === undefined ? undefined : grants.get(grantId);
    },
    end: (grantId: string) => grants.delete(grantId),
  };
}
export type Grants = ReturnType<typeof createGrants>;
