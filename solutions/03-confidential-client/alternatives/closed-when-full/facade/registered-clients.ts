import { randomUUID } from "node:crypto";
import { InvalidClientMetadataError, TooManyRequestsError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import { areAllowed } from "./redirect-uris.ts";

const MOST = 500;
/** Milliseconds without use. */
const FORGOTTEN_AFTER = 24 * 60 * 60_000;
const LONGEST_NAME = 100;

interface Kept {
  readonly client: OAuthClientInformationFull;
  usedAt: number;
}

/**
 * The same promise without a limit for each address: when there is no room, nobody new comes in, and whoever is in stays
 * until nobody has used it for a day.
 */
export function createRegisteredClients() {
  const clients = new Map<string, Kept>();

  function requireRoom(): void {
    const limit = Date.now() - FORGOTTEN_AFTER;
    for (const [id, { usedAt }] of clients) if (usedAt < limit) clients.delete(id);
    if (clients.size >= MOST) throw new TooManyRequestsError("There is no room for another client now.");
  }

  return {
    get(clientId: string): OAuthClientInformationFull | undefined {
      const kept = clients.get(clientId);
      if (kept) kept.usedAt = Date.now();
      return kept?.client;
    },
    /** @throws InvalidClientMetadataError, TooManyRequestsError */
    register({ redirect_uris, client_name = "" }: Pick<OAuthClientInformationFull, "redirect_uris" | "client_name">) {
      if (!areAllowed(redirect_uris) || client_name.length > LONGEST_NAME)
        throw new InvalidClientMetadataError("These addresses, or this name, cannot be taken.");
      requireRoom();
      const client: OAuthClientInformationFull = {
        client_id: `notes-${randomUUID()}`,
        client_id_issued_at: Math.floor(Date.now() / 1_000),
        client_name,
        redirect_uris,
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: "none",
      };
      clients.set(client.client_id, { client, usedAt: Date.now() });
      return client;
    },
  };
}
