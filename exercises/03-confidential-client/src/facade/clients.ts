import type { OAuthRegisteredClientsStore } from "@modelcontextprotocol/sdk/server/auth/clients.js";
import type { OpenRecords } from "../records.ts";
import { createClientDocuments } from "./client-documents.ts";
import { createRegisteredClients } from "./registered-clients.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Who may send people here to sign in: documents first, registrations as the deprecated fallback (MCP 2026-07-28). */
export function createClients(baseUrl: URL, openRecords: OpenRecords): OAuthRegisteredClientsStore {
  const documents = createClientDocuments(LOOPBACK.includes(baseUrl.hostname));
  const registered = createRegisteredClients(openRecords);
  return {
    getClient: async (clientId) => (await registered.get(clientId)) ?? documents.get(clientId),
    registerClient: (client) => registered.register(client),
  };
}
