import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";

/** An ID token that travels through the browser must carry a nonce. @throws EntraError 90014 */
export function requireNonce(params: Params, responseTypes: ReadonlySet<string>): string | undefined {
  const nonce = params.get("nonce");
  if (responseTypes.has("id_token") && !nonce) throw new EntraError(90014, { name: "nonce" });
  return nonce;
}
