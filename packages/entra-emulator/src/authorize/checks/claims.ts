import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** `claims` is a JSON object (OpenID Connect Core §5.5). MSAL sends one with every request. @throws EntraError 90100 */
export function requireClaims(params: Params): void {
  const claims = params.get("claims");
  if (claims !== undefined && !isJsonObject(claims)) throw new EntraError(90100, { name: "claims" });
}
