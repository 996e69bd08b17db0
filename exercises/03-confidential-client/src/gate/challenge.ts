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

export function challengeForToken(res: Response): void {
  // TODO 1: a client that has never been here reads this. Where does it go now? And which error did it make?
  res
    .set("www-authenticate", header({ error: "invalid_token" }))
    .status(401)
    .json({ error: "invalid_token" });
}

export function challengeForScopes(res: Response, challenge: Challenge, scopes: readonly string[]): void {
  // TODO 10: will Entra understand this scope, and does the person come back for the next one?
  const parameters = { error: "insufficient_scope", scope: scopes[0] ?? "" };
  res.set("www-authenticate", header(parameters)).status(403).json({ error: "insufficient_scope" });
}
