import type { Application } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";

const SUPPORTED = ["code", "id_token", "code id_token", "id_token token", "token"];

/**
 * Implicit and hybrid answers are off unless the application enables them; an ID token is asked for with `openid`.
 *
 * @throws EntraError 900144, 70005, 700051 (token), 700054 (id_token)
 */
export function requireResponseType(params: Params, client: Application): ReadonlySet<string> {
  const value = params.get("response_type");
  if (!value) throw new EntraError(900144, { name: "response_type" });
  const types = value.split(/\s+/).filter(Boolean).sort();
  if (!SUPPORTED.includes(types.join(" "))) throw new EntraError(70005, { value });
  const { enableIdTokenIssuance, enableAccessTokenIssuance } = client.web.implicitGrantSettings;
  if (types.includes("id_token") && !enableIdTokenIssuance) throw new EntraError(700054, { value });
  if (types.includes("token") && !enableAccessTokenIssuance) throw new EntraError(700051);
  const openid = (params.get("scope") ?? "openid").split(/\s+/).includes("openid");
  if (types.includes("id_token") && !openid) throw new EntraError(70005, { value });
  return new Set(types);
}
