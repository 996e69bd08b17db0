import type { Platform } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";

/**
 * Browsers may redeem what was issued to a single-page application, and nobody else may (Learn, auth-code-flow).
 *
 * @throws EntraError 9002327 (spa without Origin), 9002326 (Origin without spa)
 */
export function requireOriginFits(platform: Platform | null, origin: string | undefined): void {
  if (platform === "spa" && !origin) throw new EntraError(9002327);
  if (platform !== "spa" && origin) throw new EntraError(9002326, { origin });
}
