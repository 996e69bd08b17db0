import { EntraError } from "../../errors/entra-error.ts";
import type { Delegation } from "../../state/model.ts";
import type { TokenRequest } from "../request.ts";

/**
 * A refresh token is the person's, not one tenant's: redeemed at another tenant it speaks for the same person's guest
 * account there. MSAL finds it by the account at home and counts on that (MSAL source; Learn, refresh-tokens).
 *
 * @throws EntraError 50020
 */
export function atTenantOf({ emulator, endpoint, client }: TokenRequest, delegation: Delegation): Delegation {
  const { directory } = emulator;
  const { tenantId } = endpoint;
  if (!tenantId || tenantId === delegation.tenantId) return delegation;
  const user = directory.userIn(tenantId, delegation.home);
  if (user) return { ...delegation, tenantId, userId: user.id };
  throw new EntraError(50020, {
    user: directory.user(delegation.home)?.signInName,
    tenant: directory.tenant(tenantId)?.displayName,
    client: client.displayName,
  });
}
