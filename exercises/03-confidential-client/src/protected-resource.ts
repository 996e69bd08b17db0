import { metadataHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/metadata.js";
import { Router } from "express";
import type { Authorization } from "./authorization.ts";

const WELL_KNOWN = "/.well-known/oauth-protected-resource";

/** RFC 9728 §3.1: the well-known part goes between host and path. */
export function resourceMetadataUrl(mcpUrl: URL): string {
  return `${mcpUrl.origin}${WELL_KNOWN}${mcpUrl.pathname}`;
}

/** Says where a token for this server comes from, at the place of the path and at the root (MCP authorization, discovery). */
export function protectedResourceRoutes(mcpUrl: URL, { issuer, scopes, scope }: Authorization): Router {
  const answer = metadataHandler({
    // TODO 1: what did the client type? TODO 10: and which name does Entra know, to the character?
    resource: `${mcpUrl.origin}/`,
    authorization_servers: [issuer],
    scopes_supported: scopes.map(scope),
    bearer_methods_supported: ["header"],
    resource_name: "Notes",
  });
  const router = Router();
  for (const path of [`${WELL_KNOWN}${mcpUrl.pathname}`, WELL_KNOWN]) router.use(path, answer);
  return router;
}
