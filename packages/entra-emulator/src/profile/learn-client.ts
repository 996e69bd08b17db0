import { requireTenant } from "../client/require-client.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { DocumentError } from "../outbound/document-error.ts";
import { appIdOf, applicationOf, isDocumentAddress, requireDocumentUrl } from "./client-document.ts";

/** Bytes (draft-ietf-oauth-client-id-metadata-document, "Maximum Response Size"). */
const LARGEST = 5 * 1024;

/** The id by which the directory knows a client: an address stands for the GUID it was learned under. */
export function registeredId({ profile }: Emulator, clientId: string | undefined): string | undefined {
  return profile.items.has("cimd") && isDocumentAddress(clientId) ? appIdOf(clientId) : clientId;
}

/**
 * Reads the document of a client whose id is an address, and puts the client into the tenant as its document says it
 * is now (Learn, client-id-metadata-documents, a preview: the client becomes an identity in the tenant). Does nothing
 * for other ids, and nothing at all unless the profile asks for it.
 *
 * @param alias the endpoint; only a tenant of its own can learn a client
 * @throws EntraError 90002, 700038 with the reason
 */
export async function learnClient(emulator: Emulator, alias: string, clientId: string | undefined): Promise<void> {
  const { profile, directory, clock } = emulator;
  if (!profile.items.has("cimd") || !isDocumentAddress(clientId)) return;
  const { tenantId } = requireTenant(directory, alias);
  if (!tenantId) return;
  try {
    const { fetchDocument } = await import("../outbound/fetch-document.ts");
    const text = await fetchDocument(requireDocumentUrl(clientId), profile.authorities, LARGEST);
    const app = applicationOf(clientId, text, new Date(clock()).toISOString());
    directory.objects(tenantId).applications.put(app);
    directory.installServicePrincipal(tenantId, app.appId);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new EntraError(700038, { client: clientId, reason: ` ${error.message}` });
  }
}
