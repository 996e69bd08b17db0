import type { Response } from "express";

/** What a client that has no right token needs to know to get one. */
export interface Challenge {
  /** RFC 9728 §5.1 */
  readonly resourceMetadataUrl: string;
  /** How the authorization server wants a scope to be spelled: "mcp.read", or "api://…/mcp.read" at Entra. */
  readonly scope: (name: string) => string;
}

/** RFC 9110 §5.6.4: what stands in quotes has no quote in it. */
function header(parameters: Readonly<Record<string, string>>): string {
  const quoted = Object.entries(parameters).map(([name, value]) => `${name}="${value.replaceAll(/["\\\r\n]/g, "")}"`);
  return `Bearer ${quoted.join(", ")}`;
}

/** RFC 6750 §3.1: a request without credentials is told where to get some, and is no error. */
export function challengeForToken(res: Response, { scope }: Challenge, scopes: readonly string[]) {
  // TODO 1: a client that has never been here reads this. Where does it go now? And which error did it make?
  const parameters = { error: "invalid_token", scope: scopes.map(scope).join(" ") };
  res.set("www-authenticate", header(parameters)).status(401).json({ error: "unauthorized" });
}

/** RFC 6750 §3.1, MCP authorization "Scope Challenge Handling": everything the operation needs, at once. */
export function challengeForScopes(res: Response, _challenge: Challenge, scopes: readonly string[]) {
  const parameters = {
    error: "insufficient_scope",
    error_description: "The token does not allow this.",
    // TODO 10: will Entra understand this scope, and does the person come back for the next one?
    scope: scopes[0] ?? "",
  };
  res.set("www-authenticate", header(parameters)).status(403).json({ error: "insufficient_scope" });
}

/** Learn, claims-challenge: `claims` is base64, and the client passes it on when it asks for a new token. */
export function challengeForClaims(res: Response, { resourceMetadataUrl }: Challenge, claims: string | undefined) {
  const parameters = {
    error: claims ? "insufficient_claims" : "invalid_token",
    error_description: "The person has to sign in again.",
    ...(claims && { claims: Buffer.from(claims).toString("base64") }),
    resource_metadata: resourceMetadataUrl,
  };
  res.set("www-authenticate", header(parameters)).status(401).json({ error: parameters.error });
}
