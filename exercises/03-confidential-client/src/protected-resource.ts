import { metadataHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/metadata.js";
import { Router } from "express";
import type { Authorization } from "./authorization.ts";

const WELL_KNOWN = "/.well-known/oauth-protected-resource";

/** RFC 9728 §3.1: the well-known part goes between host and path. */
export function resourceMetadataUrl(mcpUrl: URL): string {
  return `${mcpUrl.origin}${WELL_KNOWN}${mcpUrl.pathname}`;
}

/** Says where a token for this server comes from (MCP authorization, discovery). */
export function protectedResourceRoutes(mcpUrl: URL, { issuer, scopes, scope }: Authorization): Router {
  const answer = metadataHandler({
    // TODO 1: is this the address that a client typed? TODO 10: and the one that Entra knows, to the character?
    resource: `${mcpUrl.origin}/`,
    authorization_servers: [issuer],
    scopes_supported: scopes.map(scope),
    bearer_methods_supported: ["header"],
    resource_name: "Notes",
  });
  // TODO 1: where do clients look for this first?
  return Router().use(WELL_KNOWN, answer);
}
