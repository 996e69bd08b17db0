import type { Response } from "express";
import type { AuthorizationRequest } from "./authorizations.ts";

/** What a scope means to the person who gives it. */
const MEANINGS: Readonly<Record<string, string>> = {
  "mcp.read": "Read your notes and your name",
  "mcp.write": "Write notes in your name",
};

/** Asks the person before anything goes to Entra (MCP security best practices, "Confused Deputy Problem"). */
export function sendConsentPage(res: Response, ticket: string, request: AuthorizationRequest): void {
  // TODO 2: what must a person see here before they can say yes? And who wrote the text that we put into the page?
  // TODO 2: could another site show this page inside its own? (`html-page.ts` sends a page that cannot be.)
  res.type("html").send(
    `<!doctype html><title>Notes</title><h1>Hello!</h1>
<p>${request.clientName || request.clientId} wants to use your notes.</p>
<form method="post" action="/consent"><input type="hidden" name="csrf_token" value="${ticket}">
<button name="decision" value="allow">Allow and sign in</button></form>`,
  );
}
