import { requirePassword } from "../../admission/password.ts";
import { authenticateClient, isPublicClient } from "../../client/authenticate.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Delegation } from "../../state/model.ts";
import { delegatedAnswer } from "../../tokens/delegated-answer.ts";
import { issueRefreshToken } from "../../tokens/refresh-token.ts";
import { requireOriginFits } from "../checks/cross-origin.ts";
import { requireTarget } from "../checks/scope.ts";
import { requireOrganization } from "../checks/tenanted.ts";
import { requireUser } from "../checks/user.ts";
import type { Grant, TokenRequest } from "../request.ts";

const NEEDED = ["username", "password", "scope"] as const;

/** @throws EntraError 900144 */
function requireParameters({ form }: TokenRequest): { userName: string; given: string; scopes: string[] } {
  const missing = NEEDED.find((name) => !form.has(name));
  if (missing) throw new EntraError(900144, { name: missing });
  return {
    userName: form.get("username") ?? "",
    given: form.get("password") ?? "",
    scopes: (form.get("scope") ?? "").trim().split(/\s+/),
  };
}

/** Guests have no password here: at a tenant's endpoint only its own people are known. @throws EntraError 50034 */
function requireAtHome({ emulator, endpoint }: TokenRequest, userName: string): void {
  const home = emulator.directory.accountByName(userName)?.account.tenantId;
  if (home && endpoint.tenantId && home !== endpoint.tenantId) throw new EntraError(50034, { user: userName });
}

/**
 * The person's password through the client's hands (Learn, v2-oauth-ropc, which advises against it). It can ask for
 * nothing: no second factor, no consent.
 *
 * @throws EntraError 9001023, 900144, 9002326, those of the client's credential, the password, the user and the scopes
 */
export const password: Grant = async (request) => {
  const { emulator, client, origin } = request;
  requireOrganization(request);
  const { userName, given, scopes } = requireParameters(request);
  requireOriginFits(null, origin);
  const authentication = await authenticateClient(request, isPublicClient(client, null));
  requireAtHome(request, userName);
  const { account } = requirePassword(emulator, userName, given);
  const delegation: Delegation = {
    tenantId: account.tenantId,
    clientAppId: client.appId,
    platform: null,
    userId: account.userId,
    home: account,
    scopes,
    sid: null,
    authTime: emulator.clock(),
  };
  const user = requireUser(request, delegation);
  const { requested, target } = requireTarget(request, delegation, "first");
  const answer = await delegatedAnswer(emulator, { ...request, delegation, user, authentication, requested, target });
  return scopes.includes("offline_access")
    ? { ...answer, refresh_token: issueRefreshToken(emulator, delegation) }
    : answer;
};
