import { redirectUriMatches } from "@modelcontextprotocol/sdk/server/auth/handlers/authorize.js";
import type { RequestHandler } from "express";
import type { EntraIdServerAuthProvider } from "./entra-id-server-auth-provider.ts";

const hostOf = (uri: string): string => (URL.canParse(uri) ? new URL(uri).hostname : "");

/** An authorization endpoint that compares hosts, and takes subdomains for the same host. */
export function createAuthorize(provider: EntraIdServerAuthProvider): RequestHandler {
  return async (req, res) => {
    const { client_id, redirect_uri, code_challenge, code_challenge_method, scope, state } = req.query as Record<
      string,
      string
    >;
    const client = await provider.clientsStore.getClient(client_id ?? "");
    const redirectUri = redirect_uri ?? client?.redirect_uris[0] ?? "";
    const known = client?.redirect_uris.some(
      (one) => redirectUriMatches(redirectUri, one) || hostOf(redirectUri).endsWith(hostOf(one)),
    );
    if (!client || !known) return void res.status(400).json({ error: "invalid_request" });
    if (!code_challenge || code_challenge_method !== "S256")
      return res.redirect(302, `${redirectUri}?error=invalid_request`);
    const params = { redirectUri, codeChallenge: code_challenge, scopes: scope?.split(" ") ?? [] };
    return provider.authorize(client, { ...params, ...(state !== undefined && { state }) }, res);
  };
}
