import { randomUUID } from "node:crypto";
import { InvalidClientMetadataError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import type { OpenRecords } from "../records.ts";
import { areAllowed } from "./redirect-uris.ts";

/** Anybody may register, so what is kept is bounded, and what nobody uses is forgotten. */
const LIMITS = { capacity: 1_000, lifetime: 24 * 60 * 60_000 };
const LONGEST_NAME = 100;

/**
 * Clients that registered themselves (RFC 7591), the deprecated way. All are public: PKCE protects their codes, and a
 * secret that is handed to whoever asks protects nothing.
 */
export function createRegisteredClients(openRecords: OpenRecords) {
  const clients = openRecords<OAuthClientInformationFull>("client", LIMITS);
  return {
    async get(clientId: string): Promise<OAuthClientInformationFull | undefined> {
      const client = await clients.get(clientId);
      if (client) await clients.set(clientId, client);
      return client;
    },
    /** @throws InvalidClientMetadataError */
    async register({
      redirect_uris,
      client_name = "",
    }: Pick<OAuthClientInformationFull, "redirect_uris" | "client_name">) {
      if (!areAllowed(redirect_uris))
        throw new InvalidClientMetadataError("redirect_uris must be https, or http on this machine, without fragment");
      if (client_name.length > LONGEST_NAME) throw new InvalidClientMetadataError("client_name is too long");
      const client: OAuthClientInformationFull = {
        client_id: randomUUID(),
        client_id_issued_at: Math.floor(Date.now() / 1_000),
        client_name,
        redirect_uris,
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: "none",
      };
      await clients.set(client.client_id, client);
      return client;
    },
  };
}
