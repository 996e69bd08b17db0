import type { Account } from "../state/model.ts";

/** `client_info`: MSAL builds its home account id from it. A guest is known by the account at home. */
export function clientInfo({ tenantId, userId }: Account): string {
  return Buffer.from(JSON.stringify({ uid: userId, utid: tenantId })).toString("base64url");
}
