import { createHash } from "node:crypto";
import type { Application, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import type { ClaimsRequest } from "./claims-request.ts";
import { issuerV1, issuerV2, lifetime, opaqueClaims, pairwiseSubject, withoutEmpty } from "./common-claims.ts";
import { groupClaims } from "./group-claims.ts";
import { configuredClaim, optionalClaims } from "./optional-claims.ts";
import { revocationsOf } from "./revocations.ts";
import { signToken } from "./sign.ts";

export interface IdTokenRequest {
  readonly tenantId: string;
  readonly client: Application;
  readonly user: User;
  readonly scopes: readonly string[];
  readonly sid: string | undefined;
  /** Milliseconds. */
  readonly authTime: number;
  readonly claims: ClaimsRequest;
  /** The token travels in an address (implicit and hybrid flow). */
  readonly inAddress: boolean;
  /** Only what the authorization request carried: a nonce nobody asked for breaks MSAL. */
  readonly nonce?: string | undefined;
  readonly accessToken?: string | undefined;
  readonly code?: string | undefined;
}

const HOUR = 3600;

/** OpenID Connect Core §3.1.3.6: the left half of the hash. */
function halfHash(value: string | undefined): string | undefined {
  return value && createHash("sha256").update(value).digest().subarray(0, 16).toString("base64url");
}

/** A version 2 ID token's claims (Learn, id-token-claims-reference). Names need the scope `profile`, the address `email`. */
export function idTokenPayload(emulator: Emulator, request: IdTokenRequest): Record<string, unknown> {
  const { tenantId, client, user, scopes, sid, authTime, claims, nonce, accessToken, code, inAddress } = request;
  const { directory } = emulator;
  const profile = scopes.includes("profile");
  const facts = directory.profile(user);
  const principals = [user.id, ...directory.groupsOf(tenantId, user.id).map(({ id }) => id)];
  const format = configuredClaim(client, "idToken", "groups");
  return withoutEmpty({
    aud: client.appId,
    iss: issuerV2(emulator.origin, tenantId),
    ...lifetime(emulator.clock(), HOUR),
    ...opaqueClaims({ revocations: revocationsOf(emulator.store.state, user), secondFactor: false }),
    sub: pairwiseSubject(user.id, client.appId),
    tid: tenantId,
    ver: "2.0",
    sid,
    nonce,
    at_hash: halfHash(accessToken),
    c_hash: halfHash(code),
    idp: user.home && issuerV1(user.home.tenantId),
    ...(profile && { name: facts.displayName, oid: user.id, preferred_username: user.signInName }),
    roles: directory.roleValues(tenantId, client, principals),
    ...optionalClaims(emulator, client, "idToken", claims, { user, sid, authTime, profile }),
    ...groupClaims(emulator, { tenantId, user, app: client, format, inAddress }),
    // Of a guest the address is known without asking.
    ...((scopes.includes("email") || user.home) && { email: facts.mail }),
  });
}

/** An ID token that a client asked for. */
export async function issueIdToken(emulator: Emulator, request: IdTokenRequest): Promise<string> {
  const [key] = await emulator.signingKeys();
  if (!key) throw new Error("There is no signing key");
  const token = await signToken(key, idTokenPayload(emulator, request), 2);
  emulator.issued.add("id_token", token);
  return token;
}
