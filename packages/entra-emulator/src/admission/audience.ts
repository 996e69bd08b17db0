import type { Application } from "../directory/model.ts";
import { EntraError } from "../errors/entra-error.ts";

/** The tenant of all personal accounts (Learn, v2-protocols). */
const CONSUMERS = new Set(["consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"]);

/** Is this the endpoint for personal accounts? Nobody in our tenants has one. */
export function isConsumers(alias: string): boolean {
  return CONSUMERS.has(alias.toLowerCase());
}

/**
 * Work accounts and personal ones meet only where the registration says so (`signInAudience`).
 *
 * @throws EntraError 9002331 (personal accounts only), 9002332 (work accounts only)
 */
export function requireAudience({ appId, signInAudience }: Application, alias: string): void {
  const personal = isConsumers(alias);
  if (!personal && signInAudience === "PersonalMicrosoftAccount") throw new EntraError(9002331, { client: appId });
  if (personal && !signInAudience.includes("Personal")) throw new EntraError(9002332, { client: appId });
}
