import { requireAssigned } from "../../admission/assignment.ts";
import { requireEnabledClient } from "../../admission/enabled.ts";
import type { User } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Delegation } from "../../state/model.ts";
import type { TokenRequest } from "../request.ts";

/**
 * The user behind a grant, still there, enabled and assigned, the client still enabled, and no fault waiting.
 *
 * @throws EntraError 70000, 50057, 7000112, 50105, a fault's
 */
export function requireUser(
  { emulator, client, userKnown }: TokenRequest,
  { tenantId, userId, sid }: Delegation,
): User {
  const user = emulator.directory.user({ tenantId, userId });
  if (!user) throw new EntraError(70000, { name: "grant" });
  if (!user.accountEnabled) throw new EntraError(50057);
  requireEnabledClient(emulator.directory, tenantId, client);
  requireAssigned(emulator.directory, tenantId, client, userId);
  userKnown(user, sid);
  return user;
}

/** A grant of one tenant is not redeemed at another. @throws EntraError 700005 */
export function requireSameTenant({ endpoint }: TokenRequest, { tenantId }: Delegation): void {
  if (endpoint.tenantId && endpoint.tenantId !== tenantId)
    throw new EntraError(700005, { issued: tenantId, tenant: endpoint.alias });
}
