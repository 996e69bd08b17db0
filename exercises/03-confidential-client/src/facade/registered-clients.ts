import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import { newSecret } from "./secrets.ts";

/** One client a line. */
const FILE = join(tmpdir(), "registered_clients.json");

function readAll(): OAuthClientInformationFull[] {
  const lines = existsSync(FILE) ? readFileSync(FILE, "utf8").trim().split("\n") : [];
  return lines.map((line) => JSON.parse(line) as OAuthClientInformationFull);
}

/** Clients that registered themselves (RFC 7591), the deprecated way. */
export function createRegisteredClients() {
  // TODO 5: anybody may register. How many of them, for how long?
  const clients = new Map(readAll().map((client) => [client.client_id, client]));
  return {
    get: (clientId: string): OAuthClientInformationFull | undefined => clients.get(clientId),
    register({ redirect_uris, client_name = "" }: Pick<OAuthClientInformationFull, "redirect_uris" | "client_name">) {
      // TODO 5: where may a code be sent? (`redirect-uris.ts`)
      const client: OAuthClientInformationFull = {
        client_id: randomUUID(),
        client_id_issued_at: Math.floor(Date.now() / 1_000),
        // TODO 5: what does a secret prove that everybody gets who asks?
        client_secret: newSecret(),
        client_secret_expires_at: 0,
        client_name,
        redirect_uris,
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
      };
      clients.set(client.client_id, client);
      // TODO 5: who can read this file?
      appendFileSync(FILE, `${JSON.stringify(client)}\n`);
      return client;
    },
  };
}
