import type { Application, Platform } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Notes } from "../http/exchange-context.ts";
import type { ClientAuthentication } from "../tokens/access-token.ts";
import { verifyClientAssertion } from "./assertion/verify-client-assertion.ts";
import type { PresentedClient } from "./presented.ts";
import type { Endpoint } from "./require-client.ts";
import { requireSecret } from "./secret.ts";

/** A client that is known, and what it shows to prove that it is the one. */
export interface ClientProof {
  readonly emulator: Emulator;
  readonly endpoint: Endpoint;
  readonly client: Application;
  readonly presented: PresentedClient;
  readonly notes: Notes;
}

/**
 * Public clients may show no credential, confidential ones must (Learn, msal-client-applications).
 *
 * @param isPublic decided by the platform of the redirect URI, or by `isFallbackPublicClient` where there is none
 * @throws EntraError 700025, 7000218, 7000215, 7000222, and those of an assertion
 */
export async function authenticateClient(proof: ClientProof, isPublic: boolean): Promise<ClientAuthentication> {
  const { client, emulator } = proof;
  const { secret, assertion } = proof.presented;
  if (isPublic) {
    if (secret || assertion) throw new EntraError(700025);
    return "0";
  }
  if (assertion) {
    await verifyClientAssertion(proof, assertion);
    return "2";
  }
  if (!secret) throw new EntraError(7000218);
  requireSecret(client, secret, emulator.clock());
  return "1";
}

/** @param platform null when no redirect URI took part */
export function isPublicClient(client: Application, platform: Platform | null): boolean {
  return platform ? platform !== "web" : client.isFallbackPublicClient === true;
}
