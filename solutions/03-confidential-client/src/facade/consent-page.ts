import type { Response } from "express";
import { escape, sendPage } from "./html-page.ts";
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
  const name = escape(request.clientName || request.clientId);
  const scopes = request.scopes.map(
    (scope) => `<li>${escape(MEANINGS[scope] ?? scope)} <code>${escape(scope)}</code></li>`,
  );
  sendPage(
    res,
    200,
    "Let this application use your notes?",
    `<p><strong>${name}</strong> wants to:</p><ul>${scopes.join("")}</ul>
<p>It calls itself that; nobody has checked it. You will be sent back to <strong>${escape(placeOf(request.redirectUri))}</strong>.
If you did not just start this yourself, say no.</p>
<p>Its id: <code>${escape(request.clientId)}</code></p>
<form method="post" action="/consent"><input type="hidden" name="csrf_token" value="${ticket}">
<button name="decision" value="allow">Allow and sign in</button><button name="decision" value="deny">No</button></form>`,
  );
}
