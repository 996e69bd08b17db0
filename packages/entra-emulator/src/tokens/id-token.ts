import { createHash } from "node:crypto";
import type { Application, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { issuerV1, issuerV2, lifetime, opaqueClaims, pairwiseSubject, withoutEmpty } from "./common-claims.ts";
import { signToken } from "./sign.ts";

interface IdTokenRequest {
  readonly tenantId: string;
  readonly client: Application;
  readonly user: User;
  readonly scopes: readonly string[];
  readonly sid: string | undefined;
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

/** A version 2 ID token (Learn, id-token-claims-reference). Names need the scope `profile`, the address `email`. */
export async function issueIdToken(emulator: Emulator, request: IdTokenRequest): Promise<string> {
  const { tenantId, client, user, scopes, sid, nonce, accessToken, code } = request;
  const profile = scopes.includes("profile");
  const facts = emulator.directory.profile(user);
  const payload = withoutEmpty({
    aud: client.appId,
    iss: issuerV2(emulator.origin, tenantId),
    ...lifetime(emulator.clock(), HOUR),
    ...opaqueClaims(),
    sub: pairwiseSubject(user.id, client.appId),
    tid: tenantId,
    ver: "2.0",
    sid,
    nonce,
    at_hash: halfHash(accessToken),
    c_hash: halfHash(code),
    idp: user.home && issuerV1(user.home.tenantId),
    ...(profile && { name: facts.displayName, oid: user.id, preferred_username: user.signInName }),
    ...(scopes.includes("email") && { email: facts.mail }),
    roles: emulator.directory.roleValues(tenantId, client, [user.id]),
  });
  const [key] = await emulator.signingKeys();
  if (!key) throw new Error("There is no signing key");
  const token = await signToken(key, payload, 2);
  emulator.issued.add("id_token", token);
  return token;
}
