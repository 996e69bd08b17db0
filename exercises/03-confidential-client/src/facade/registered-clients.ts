import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidClientMetadataError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import type { OpenRecords } from "../records.ts";
import { newSecret } from "./secrets.ts";

/** Anybody may register, so what is kept is bounded, and what nobody uses is forgotten. TODO 5: is it? */
const LIMITS = { capacity: Infinity, lifetime: Infinity };
const LONGEST_NAME = 100;

/** One client a line. TODO 5: who can read this file? */
const FILE = join(tmpdir(), "registered_clients.json");

function readAll(): OAuthClientInformationFull[] {
  const lines = existsSync(FILE) ? readFileSync(FILE, "utf8").trim().split("\n") : [];
  return lines.map((line) => JSON.parse(line) as OAuthClientInformationFull);
}

/**
 * Clients that registered themselves (RFC 7591), the deprecated way. All are public: PKCE protects their codes, and a
 * secret that is handed to whoever asks protects nothing.
 */
export function createRegisteredClients(openRecords: OpenRecords) {
  const clients = openRecords<OAuthClientInformationFull>("client", LIMITS);
  for (const client of readAll()) void clients.set(client.client_id, client);
  return {
    async get(clientId: string): Promise<OAuthClientInformationFull | undefined> {
      const client = await clients.get(clientId);
      return client;
    },
    /** @throws InvalidClientMetadataError */
    async register({
      redirect_uris,
      client_name = "",
    }: Pick<OAuthClientInformationFull, "redirect_uris" | "client_name">) {
      // TODO 5: where may a code be sent? (`redirect-uris.ts`)
      if (client_name.length > LONGEST_NAME) throw new InvalidClientMetadataError("client_name is too long");
      const client: OAuthClientInformationFull = {
        client_id: randomUUID(),
        client_id_issued_at: Math.floor(Date.now() / 1_000),
        client_name,
        redirect_uris,
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        // TODO 5: what does a secret prove that everybody gets who asks?
        token_endpoint_auth_method: "client_secret_post",
        client_secret: newSecret(),
        client_secret_expires_at: 0,
      };
      await clients.set(client.client_id, client);
      appendFileSync(FILE, `${JSON.stringify(client)}\n`);
      return client;
    },
  };
}
