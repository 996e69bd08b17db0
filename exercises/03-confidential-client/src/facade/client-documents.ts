import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import { z } from "zod";
import { ExpiringMap } from "../expiring-map.ts";
import { logError } from "../log.ts";
import { fetchDocument } from "./fetch-document.ts";
import { areAllowed } from "./redirect-uris.ts";

const CACHE = { capacity: 500, lifetime: 10 * 60_000 };
/** A document that is not there now may be there in a moment; asking every time would let strangers use us as a hammer. */
const MISSES = { capacity: 500, lifetime: 30_000 };

const documentSchema = z.object({
  client_id: z.string(),
  client_name: z.string().max(100).default(""),
  redirect_uris: z.array(z.string()),
  token_endpoint_auth_method: z.literal("none").default("none"),
});

/** OAuth Client ID Metadata Document §3: an https URL with a path, and nothing that would make two of one. */
function isDocumentUrl(clientId: string, loopbackAllowed: boolean): boolean {
  if (!/^https?:\/\//.test(clientId) || !URL.canParse(clientId)) return false;
  const { href, protocol, pathname, hash, username, password } = new URL(clientId);
  if (href !== clientId || pathname === "/" || hash || username || password) return false;
  return protocol === "https:" || loopbackAllowed;
}

/**
 * Clients whose id is the address of a document about them. It belongs to whoever holds that address, which a
 * registration cannot say.
 */
export function createClientDocuments(loopbackAllowed: boolean) {
  const known = new ExpiringMap<OAuthClientInformationFull>(CACHE);
  const missed = new ExpiringMap<true>(MISSES);

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
      if (!isDocumentUrl(clientId, loopbackAllowed) || missed.get(clientId)) return undefined;
      const found = known.get(clientId);
      if (found) return found;
      const client = await load(clientId).catch((error: unknown) => {
        logError("client-document-refused", error);
        return undefined;
      });
      if (client) known.set(clientId, client);
      else missed.set(clientId, true);
      return client;
    },
  };
}
