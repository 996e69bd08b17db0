import type { Application } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";

const SUPPORTED = ["code", "id_token", "code id_token", "id_token token", "token"];

/** @throws EntraError 900144, 70005, 700054 (implicit and hybrid answers are off unless the application enables them) */
export function requireResponseType(params: Params, client: Application): ReadonlySet<string> {
  const value = params.get("response_type");
  if (!value) throw new EntraError(900144, { name: "response_type" });
  const types = value.split(/\s+/).filter(Boolean).sort();
  if (!SUPPORTED.includes(types.join(" "))) throw new EntraError(70005, { value });
  const { enableIdTokenIssuance, enableAccessTokenIssuance } = client.web.implicitGrantSettings;
  const refused =
    (types.includes("id_token") && !enableIdTokenIssuance) || (types.includes("token") && !enableAccessTokenIssuance);
  if (refused) throw new EntraError(700054, { value });
  return new Set(types);
}
