import { authenticateClient } from "../../client/authenticate.ts";
import type { User } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";
import type { Delegation } from "../../state/model.ts";
import { delegatedAnswer } from "../../tokens/delegated-answer.ts";
import { issueRefreshToken } from "../../tokens/refresh-token.ts";
import { revocationsOf } from "../../tokens/revocations.ts";
import { strengthOf } from "../../tokens/strength.ts";
import { readMemo } from "../../tokens/token-memo.ts";
import { requireTarget } from "../checks/scope.ts";
import { requireUser } from "../checks/user.ts";
import { type UserAssertion, verifyUserAssertion } from "../checks/user-assertion.ts";
import type { Grant, TokenRequest } from "../request.ts";

const NEEDED = ["requested_token_use", "assertion", "scope"] as const;

/** @throws EntraError 900144, 9002313 */
function requireParameters(form: Params): { assertion: string; scopes: string[] } {
  const missing = NEEDED.find((name) => !form.get(name)?.trim());
  if (missing) throw new EntraError(900144, { name: missing });
  if (form.get("requested_token_use") !== "on_behalf_of")
    throw new EntraError(9002313, { name: "requested_token_use" });
  return { assertion: form.get("assertion") ?? "", scopes: (form.get("scope") ?? "").trim().split(/\s+/) };
}

/** What was issued before the user's sessions were revoked is withdrawn. @throws EntraError 50173 */
function requireNotRevoked({ emulator }: TokenRequest, { aio }: UserAssertion, user: User): void {
  const seen = readMemo(aio)?.revocations ?? 0;
  if (seen < revocationsOf(emulator.store.state, user)) throw new EntraError(50173);
}

/** The same person and session as in the assertion, the API as the client. @throws EntraError 70000, 50173 */
function delegationOf(request: TokenRequest, assertion: UserAssertion, scopes: string[]): Delegation {
  const { client, emulator } = request;
  const { tid: tenantId, oid: userId, sid, iat } = assertion;
  const user = emulator.directory.user({ tenantId, userId });
  if (!user) throw new EntraError(70000, { name: "assertion" });
  requireNotRevoked(request, assertion, user);
  return {
    tenantId,
    clientAppId: client.appId,
    platform: "web",
    userId,
    home: user.home ?? { tenantId, userId },
    scopes,
    sid: sid ?? null,
    authTime: iat * 1000,
    ...strengthOf(assertion),
  };
}

/**
 * On-behalf-of: an API changes the user's token that it received for one to the next API (Learn,
 * v2-oauth2-on-behalf-of-flow). Nobody can be asked for consent here. A refresh token only for `offline_access`.
 *
 * @throws EntraError 900144, 9002313, 9002326, those of the client's credential, of the assertion, of user and scopes
 */
export const onBehalfOf: Grant = async (request) => {
  const { emulator, form, origin } = request;
  const { assertion, scopes } = requireParameters(form);
  if (origin) throw new EntraError(9002326, { origin });
  const authentication = await authenticateClient(request, false);
  const delegation = delegationOf(request, await verifyUserAssertion(request, assertion), scopes);
  const user = requireUser(request, delegation);
  const { requested, target } = requireTarget(request, delegation, "refuse");
  // Libraries always ask for OIDC scopes; what the person let the first client do covers them.
  const asked = { ...requested, oidc: [] };
  const answer = await delegatedAnswer(emulator, {
    ...request,
    delegation,
    user,
    authentication,
    requested: asked,
    target,
  });
  return scopes.includes("offline_access")
    ? { ...answer, refresh_token: issueRefreshToken(emulator, delegation) }
    : answer;
};
