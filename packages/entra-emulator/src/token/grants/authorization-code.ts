import { authenticateClient, isPublicClient } from "../../client/authenticate.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Platform } from "../../directory/model.ts";
import type { CodeRecord } from "../../state/model.ts";
import { sha256 } from "../../state/secret-hash.ts";
import { delegatedAnswer } from "../../tokens/delegated-answer.ts";
import { refreshTokenMembers } from "../../tokens/refresh-token.ts";
import { requireVerifier } from "../checks/code-verifier.ts";
import { requireOriginFits } from "../checks/cross-origin.ts";
import { requireTarget } from "../checks/scope.ts";
import { requireSameTenant, requireUser } from "../checks/user.ts";
import type { Grant, TokenRequest } from "../request.ts";

/** Without a code we know, the platform is the one the application has most. */
function platformOf({ client }: TokenRequest, record: CodeRecord | undefined): Platform | null {
  if (record) return record.delegation.platform;
  if (client.web.redirectUris.length > 0) return "web";
  return client.spa.redirectUris.length > 0 ? "spa" : "publicClient";
}

/** @throws EntraError 70000, 50173, 54005, 70008 */
function requireGoodCode({ client, emulator }: TokenRequest, record: CodeRecord | undefined): CodeRecord {
  if (!record || record.delegation.clientAppId !== client.appId) throw new EntraError(70000, { name: "code" });
  if (record.redeemed) throw new EntraError(54005);
  if (record.revoked) throw new EntraError(50173);
  if (record.expiresAt <= emulator.clock()) throw new EntraError(70008);
  return record;
}

/** @throws EntraError 900144, 9002313 */
function requireCode({ form }: TokenRequest): string {
  const code = form.get("code");
  if (!code) throw new EntraError(900144, { name: "code" });
  if (!/^1\.[\w-]{100,}$/.test(code)) throw new EntraError(9002313, { name: "code" }, { error: "invalid_grant" });
  return code;
}

/** RFC 6749 §4.1.3 with Entra's rules around it (Learn, v2-oauth2-auth-code-flow). A code is spent by its success. */
export const authorizationCode: Grant = async (request) => {
  const { emulator, form, client, origin } = request;
  const code = requireCode(request);
  const record = emulator.store.state.codes[sha256(code)];
  const platform = platformOf(request, record);
  const authentication = await authenticateClient(request, isPublicClient(client, platform));
  const good = requireGoodCode(request, record);
  const { delegation, redirectUri } = good;
  requireSameTenant(request, delegation);
  const presentedUri = form.get("redirect_uri");
  if (!presentedUri) throw new EntraError(900144, { name: "redirect_uri" });
  if (presentedUri !== redirectUri) throw new EntraError(500112, { redirectUri: presentedUri, expected: redirectUri });
  requireOriginFits(platform, origin);
  requireVerifier(good, form.get("code_verifier"));
  const { requested, target } = requireTarget(request, delegation, "refuse");
  const user = requireUser(request, delegation);
  good.redeemed = true;
  const nonce = good.nonce ?? undefined;
  const answer = await delegatedAnswer(emulator, {
    ...request,
    delegation,
    user,
    authentication,
    requested,
    target,
    nonce,
  });
  return delegation.scopes.includes("offline_access")
    ? { ...answer, ...refreshTokenMembers(emulator, delegation) }
    : answer;
};
