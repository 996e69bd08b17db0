import type { Emulator } from "../../emulator.ts";
import { EntraError } from "../../errors/entra-error.ts";
import { issuerV1, issuerV2 } from "../../tokens/common-claims.ts";
import { verifyOwnSignature } from "../../tokens/own-signature.ts";
import type { ClientProof } from "../authenticate.ts";
import type { Assertion } from "./read-assertion.ts";

function tenantOf({ origin, address, directory }: Emulator, iss: string): string | undefined {
  const issuers = (id: string) => [issuerV2(origin, id), issuerV2(address, id), issuerV1(id)];
  return directory.tenants.find(({ id }) => issuers(id).includes(iss))?.id;
}

/** Did a tenant of this very server issue it? */
export function isOfThisService(emulator: Emulator, { claims }: Assertion): boolean {
  return tenantOf(emulator, claims.iss) !== undefined;
}

/** @throws EntraError 700027 */
async function requireOurSignature(emulator: Emulator, { jwt }: Assertion): Promise<void> {
  try {
    await verifyOwnSignature(emulator, jwt);
  } catch {
    throw new EntraError(700027, { reason: "no key of this tenant signed it." });
  }
}

/**
 * A token of Entra's own as a federated credential: only a managed identity's, and only at home (Learn,
 * workload-identity-federation-config-app-trust-managed-identity; the numbers are observed).
 *
 * @throws EntraError 700027, 700229 (a user's), 700226 (an application's), 700236 (of another tenant)
 */
export async function verifyEntraToken({ emulator, client }: ClientProof, assertion: Assertion): Promise<void> {
  const { claims, validated } = assertion;
  await requireOurSignature(emulator, assertion);
  if (claims.scp !== undefined || claims.oid !== claims.sub) throw new EntraError(700229);
  if (claims.xms_mirid === undefined) throw new EntraError(700226);
  const home = emulator.directory.application(client.appId)?.homeTenantId;
  if (tenantOf(emulator, claims.iss) !== home) throw new EntraError(700236, { issuer: claims.iss });
  validated.push("signature", "oid", "xms_mirid");
}
