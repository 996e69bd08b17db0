import { authenticateClient, isPublicClient } from "../../client/authenticate.ts";
import type { ResourceScopes } from "../../directory/scopes.ts";
import { EntraError } from "../../errors/entra-error.ts";
import { entraTimestamp } from "../../errors/error-body.ts";
import type { RefreshRecord } from "../../state/model.ts";
import { sha256 } from "../../state/secret-hash.ts";
import { delegatedAnswer } from "../../tokens/delegated-answer.ts";
import { refreshTokenMembers } from "../../tokens/refresh-token.ts";
import { requireOriginFits } from "../checks/cross-origin.ts";
import { atTenantOf } from "../checks/other-tenant.ts";
import { requireTarget } from "../checks/scope.ts";
import { requireUser } from "../checks/user.ts";
import type { Grant, TokenRequest } from "../request.ts";

/** @throws EntraError 900144, 9002313, 70000 */
function requireRecord({ form, emulator, client }: TokenRequest): RefreshRecord {
  const token = form.get("refresh_token");
  if (!token) throw new EntraError(900144, { name: "refresh_token" });
  if (!/^1\.[\w-]{100,}$/.test(token))
    throw new EntraError(9002313, { name: "refresh_token" }, { error: "invalid_grant" });
  const { refreshTokens } = emulator.store.state;
  const key = sha256(token);
  const record = refreshTokens[key];
  // Bound to the client: somebody else's token is as good as none.
  if (record?.delegation.clientAppId !== client.appId) throw new EntraError(70000, { name: "refresh_token" });
  // Becomes the newest: only what has not been used for long is forgotten (state/prune.ts).
  delete refreshTokens[key];
  refreshTokens[key] = record;
  return record;
}

/** @throws EntraError 50173, 700082, 700084 */
function requireGood({ status, expiresAt, issuedAt, delegation }: RefreshRecord, now: number): void {
  if (status === "revoked") throw new EntraError(50173);
  const rested = status === "expired" || expiresAt <= now;
  if (!rested) return;
  throw new EntraError(delegation.platform === "spa" ? 700084 : 700082, { issued: entraTimestamp(issuedAt) });
}

/** An application that is client and API at once must name itself by GUID when it refreshes. @throws EntraError 90009 */
function requireNotItselfByUri({ client }: TokenRequest, { resource, prefix }: ResourceScopes): void {
  const byUri = prefix.toLowerCase() !== client.appId.toLowerCase();
  if (resource.appId === client.appId && byUri && resource.api.requestedAccessTokenVersion !== 2) {
    throw new EntraError(90009, { client: client.appId });
  }
}

/** RFC 6749 §6 as Entra does it: for any consented resource, and the old token stays valid (Learn, refresh-tokens). */
export const refreshToken: Grant = async (request) => {
  const { emulator, client, origin } = request;
  const record = requireRecord(request);
  const { expiresAt } = record;
  const { platform } = record.delegation;
  const authentication = await authenticateClient(request, isPublicClient(client, platform));
  const delegation = atTenantOf(request, record.delegation);
  requireOriginFits(platform, origin);
  const user = requireUser(request, delegation);
  requireGood(record, emulator.clock());
  const { requested, target } = requireTarget(request, delegation, "first");
  requireNotItselfByUri(request, target);
  const answer = await delegatedAnswer(emulator, { ...request, delegation, user, authentication, requested, target });
  return { ...answer, ...refreshTokenMembers(emulator, delegation, expiresAt) };
};
