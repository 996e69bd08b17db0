import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";
import type { Grant } from "../request.ts";
import { authorizationCode } from "./authorization-code.ts";
import { clientCredentials } from "./client-credentials.ts";
import { deviceCode } from "./device-code.ts";
import { onBehalfOf } from "./on-behalf-of.ts";
import { password } from "./password.ts";
import { refreshToken } from "./refresh-token.ts";

const GRANTS: ReadonlyMap<string, Grant> = new Map([
  ["authorization_code", authorizationCode],
  ["refresh_token", refreshToken],
  ["client_credentials", clientCredentials],
  ["password", password],
  ["device_code", deviceCode],
  ["urn:ietf:params:oauth:grant-type:device_code", deviceCode],
  ["urn:ietf:params:oauth:grant-type:jwt-bearer", onBehalfOf],
]);

/** @throws EntraError 900144, 70003 */
export function requireGrant(form: Params): { grant: Grant; name: string } {
  const value = form.get("grant_type");
  if (!value) throw new EntraError(900144, { name: "grant_type" });
  const grant = GRANTS.get(value);
  if (!grant) throw new EntraError(70003, { value });
  return { grant, name: value.endsWith(":device_code") ? "device_code" : value };
}
