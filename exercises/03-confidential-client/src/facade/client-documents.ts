import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import { z } from "zod";
import { ExpiringMap } from "../expiring-map.ts";
import { logError } from "../log.ts";
import { fetchDocument } from "./fetch-document.ts";
import { areAllowed } from "./redirect-uris.ts";

const CACHE = { capacity: 500, lifetime: 10 * 60_000 };

const documentSchema = z.object({
  client_id: z.string(),
  client_name: z.string().max(100).default(""),
  redirect_uris: z.array(z.string()),
  token_endpoint_auth_method: z.literal("none").default("none"),
});

/** OAuth Client ID Metadata Document §3. TODO 5: which addresses may a client's id be? */
function isDocumentUrl(clientId: string, loopbackAllowed: boolean): boolean {
  return URL.canParse(clientId);
}

/** Clients whose id is the address of a document about them. */
export function createClientDocuments(loopbackAllowed: boolean) {
  const known = new ExpiringMap<OAuthClientInformationFull>(CACHE);

  async function load(clientId: string): Promise<OAuthClientInformationFull | undefined> {
    const read = documentSchema.safeParse(await fetchDocument(new URL(clientId), loopbackAllowed));
    // TODO 5: anybody can write a document. About whom is this one?
    if (!read.success || !areAllowed(read.data.redirect_uris)) return undefined;
    return {
      ...read.data,
      client_id: clientId,
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
    };
  }

  return {
    async get(clientId: string): Promise<OAuthClientInformationFull | undefined> {
      if (!isDocumentUrl(clientId, loopbackAllowed)) return undefined;
      const found = known.get(clientId);
      if (found) return found;
      // TODO 5: a stranger asks for a document that is not there, a thousand times. Whom do we ask, how often?
      const client = await load(clientId).catch((error: unknown) => {
        logError("client-document-refused", error);
        return undefined;
      });
      if (client) known.set(clientId, client);
      return client;
    },
  };
}
