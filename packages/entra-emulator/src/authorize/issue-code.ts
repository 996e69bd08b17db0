import { randomUUID } from "node:crypto";
import { firstResource, readScopes } from "../directory/scopes.ts";
import type { Emulator } from "../emulator.ts";
import type { SignedIn } from "../interaction/model.ts";
import type { Delegation } from "../state/model.ts";
import { opaque, sha256 } from "../state/secret-hash.ts";
import { clientInfo } from "../tokens/client-info.ts";
import { delegatedAnswer } from "../tokens/delegated-answer.ts";
import { issueIdToken } from "../tokens/id-token.ts";
import type { AuthorizeRequest } from "./request.ts";

const TEN_MINUTES = 600_000;

function delegationOf(
  { client, redirect, scopes }: AuthorizeRequest,
  { tenantId, user, account, sid, authTime, strength }: SignedIn,
): Delegation {
  return {
    tenantId,
    clientAppId: client.appId,
    platform: redirect.platform,
    userId: user.id,
    home: account,
    scopes: [...scopes],
    sid,
    authTime,
    ...(strength && { strength }),
  };
}

function issueCode({ store, clock, issued }: Emulator, request: AuthorizeRequest, delegation: Delegation): string {
  const code = opaque(560);
  store.state.codes[sha256(code)] = {
    delegation,
    redirectUri: request.redirect.redirectUri,
    challenge: request.challenge,
    nonce: request.nonce ?? null,
    expiresAt: clock() + TEN_MINUTES,
    redeemed: false,
    revoked: false,
  };
  issued.add("code", code);
  return code;
}

async function implicitToken(
  emulator: Emulator,
  request: AuthorizeRequest,
  signedIn: SignedIn,
  delegation: Delegation,
) {
  const { client, scopes } = request;
  const requested = readScopes(emulator.directory, signedIn.tenantId, client, scopes);
  const target = firstResource(emulator.directory, signedIn.tenantId, requested);
  const answer = await delegatedAnswer(emulator, {
    delegation,
    client,
    user: signedIn.user,
    authentication: "0",
    requested,
    target,
    wantsClientInfo: false,
    claims: request.claims,
    grantName: undefined,
  });
  return {
    access_token: String(answer.access_token),
    token_type: "Bearer",
    expires_in: String(answer.expires_in),
    scope: String(answer.scope),
  };
}

/** The parameters of a successful answer: what `response_type` asked for, and the session's state. */
export async function issueAnswer(
  emulator: Emulator,
  request: AuthorizeRequest,
  signedIn: SignedIn,
): Promise<Record<string, string | undefined>> {
  const { client, responseTypes, scopes, nonce, claims, wantsClientInfo } = request;
  const delegation = delegationOf(request, signedIn);
  const code = responseTypes.has("code") ? issueCode(emulator, request, delegation) : undefined;
  const token = responseTypes.has("token") ? await implicitToken(emulator, request, signedIn, delegation) : undefined;
  const { tenantId, user, sid, authTime } = signedIn;
  const idToken = responseTypes.has("id_token")
    ? await issueIdToken(emulator, {
        tenantId,
        client,
        user,
        scopes,
        sid,
        authTime,
        claims,
        inAddress: true,
        nonce,
        code,
        accessToken: token?.access_token,
      })
    : undefined;
  return {
    code,
    ...token,
    id_token: idToken,
    client_info: wantsClientInfo ? clientInfo(signedIn.account) : undefined,
    session_state: randomUUID(),
  };
}
