import type { RequestHandler } from "express";
import type { AuthorizationRequest, Authorizations } from "./authorizations.ts";
import { markBrowser } from "./browser-cookie.ts";
import type { EntraSignIn } from "./entra-sign-in.ts";
import { sendPage } from "./html-page.ts";

/** The answer to the client (RFC 6749 §4.1.2). */
export function redirectBack(
  { redirectUri, state }: AuthorizationRequest,
  issuer: string,
  parameters: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  // TODO 3: `metadata.ts` promises that the answer also says who gave it (RFC 9207).
  for (const [name, value] of Object.entries({ ...parameters, ...(state !== undefined && { state }) }))
    url.searchParams.set(name, value);
  return url.href;
}

interface ConsentParts {
  readonly authorizations: Authorizations;
  readonly signIn: EntraSignIn;
  readonly issuer: string;
}

/** `POST /consent`: what the person said. */
export function answerConsent({ authorizations, signIn, issuer }: ConsentParts): RequestHandler {
  return async (req, res) => {
    const { csrf_token: ticket } = (req.body ?? {}) as Record<string, unknown>;
    const waiting = typeof ticket === "string" ? authorizations.takeConsent(ticket) : undefined;
    // TODO 2: is this the browser that was asked? And what if the person said no?
    if (!waiting)
      return sendPage(res, 400, "This question is no longer open", "<p>Start again from your application.</p>");
    markBrowser(req, res);
    const { url, state, codeVerifier, nonce } = await signIn.start();
    authorizations.awaitEntra(state, { ...waiting, codeVerifier, nonce });
    return res.redirect(303, url);
  };
}
