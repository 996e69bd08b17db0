import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { logError, type OpenSessions } from "@workshop/solution-03-confidential-client";
import type { RequestHandler } from "express";
import type { ExpirySettings } from "../expiry/settings.ts";
import type { Vault } from "../vault/vault.ts";

/**
 * No sessions at all: a new server for every request, and JSON instead of streams. Whichever server gets a request can answer it,
 * and there is nothing to share, to steal, to listen to or to end.
 */
export function openSessions(_vault: Vault, _expiry: ExpirySettings): OpenSessions {
  return (newServer) => {
    const handle: RequestHandler = async (req, res) => {
      if (req.method !== "POST") return void res.status(405).set("allow", "POST").end();
      const server = newServer();
      res.once("close", () => {
        server.close().catch((error: unknown) => logError("server-close-failed", error));
      });
      const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
      await server.connect(transport);
      await transport.handleRequest(req, res, req.body);
    };
    return { handle, endGrant: () => undefined, stop: () => undefined };
  };
}
