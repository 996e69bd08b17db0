import type { Response } from "express";
import type { AuthorizationRequest } from "./authorizations.ts";

/** What a scope means to the person who gives it. */
const MEANINGS: Readonly<Record<string, string>> = {
  "mcp.read": "Read your notes and your name",
  "mcp.write": "Write notes in your name",
};

/** The part of an address a person can judge. */
function placeOf(redirectUri: string): string {
  const { hostname, host } = new URL(redirectUri);
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname) ? `a program on this computer (${host})` : host;
}

/**
 * Asks the person before anything goes to Entra: Entra knows this server only, so its own page cannot say who is behind
 * it (MCP security best practices, "Confused Deputy Problem").
 */
export function sendConsentPage(res: Response, ticket: string, request: AuthorizationRequest): void {
  // TODO 2: a stranger chose this name. What does the page not say, and who shows it inside their own? (`html-page.ts`)
  const name = request.clientName || request.clientId;
  const scopes = Object.values(MEANINGS).map((meaning) => `<li>${meaning}</li>`);
  res.type("html").send(
    `<!doctype html><title>Notes</title><h1>Let this application use your notes?</h1>
<p><strong>${name}</strong> wants to:</p><ul>${scopes.join("")}</ul>
<p>You will be sent back to <strong>${placeOf(request.redirectUri)}</strong>.</p>
<p>Its id: <code>${request.clientId}</code></p>
<form method="post" action="/consent"><input type="hidden" name="csrf_token" value="${ticket}">
<button name="decision" value="allow">Allow and sign in</button></form>`,
  );
}
