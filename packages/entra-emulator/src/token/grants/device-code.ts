import { authenticateClient, isPublicClient } from "../../client/authenticate.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Delegation, DeviceRecord } from "../../state/model.ts";
import { sha256 } from "../../state/secret-hash.ts";
import { delegatedAnswer } from "../../tokens/delegated-answer.ts";
import { issueRefreshToken } from "../../tokens/refresh-token.ts";
import { requireTarget } from "../checks/scope.ts";
import { requireSameTenant, requireUser } from "../checks/user.ts";
import type { Grant, TokenRequest } from "../request.ts";

/** @throws EntraError 900144, 70018 */
function requireRecord({ form, emulator, client }: TokenRequest): DeviceRecord {
  const code = form.get("device_code");
  if (!code) throw new EntraError(900144, { name: "device_code" });
  const record = emulator.store.state.deviceCodes[sha256(code)];
  if (record?.clientAppId !== client.appId) throw new EntraError(70018);
  return record;
}

/** What the person agreed to. @throws EntraError 70019, 70016, 65004 (authorization_declined), 54005 */
function requireApproval({ status, expiresAt, delegation }: DeviceRecord, now: number): Delegation {
  if (status === "redeemed") throw new EntraError(54005);
  if (expiresAt <= now) throw new EntraError(70019);
  if (status === "declined") throw new EntraError(65004, {}, { error: "authorization_declined" });
  if (status === "pending" || !delegation) throw new EntraError(70016);
  return delegation;
}

/** RFC 8628 §3.4, in both spellings of the grant. Public or not is decided by `isFallbackPublicClient`. */
export const deviceCode: Grant = async (request) => {
  const { emulator, client } = request;
  const authentication = await authenticateClient(request, isPublicClient(client, null));
  const record = requireRecord(request);
  const delegation = requireApproval(record, emulator.clock());
  requireSameTenant(request, delegation);
  const user = requireUser(request, delegation);
  const { requested, target } = requireTarget(request, delegation, "first");
  record.status = "redeemed";
  const answer = await delegatedAnswer(emulator, { ...request, delegation, user, authentication, requested, target });
  return delegation.scopes.includes("offline_access")
    ? { ...answer, refresh_token: issueRefreshToken(emulator, delegation) }
    : answer;
};
