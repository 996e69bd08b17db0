import type { RequestHandler } from "express";
import type { AuthorizationRequest, Authorizations } from "./authorizations.ts";
import { isMarked } from "./browser-cookie.ts";
import type { EntraSignIn } from "./entra-sign-in.ts";
import { sendPage } from "./html-page.ts";

/** The answer to the client, at the address that was checked (RFC 6749 §4.1.2, RFC 9207 §2). */
export function redirectBack(
  { redirectUri, state }: AuthorizationRequest,
  issuer: string,
  parameters: Readonly<Record<string, string>>,
): string {
  const answer = new URLSearchParams({ iss: issuer, ...(state !== undefined && { state }), ...parameters });
  return `${redirectUri}${redirectUri.includes("?") ? "&" : "?"}${answer.toString()}`;
}

interface ConsentParts {
  readonly authorizations: Authorizations;
  readonly signIn: EntraSignIn;
  readonly issuer: string;
}

/** `POST /consent/:ticket/:decision`, with another refusal and another redirect. */
export function answerConsent({ authorizations, signIn, issuer }: ConsentParts): RequestHandler {
  return async (req, res) => {
    const { ticket, decision } = req.params;
    const waiting = await authorizations.takeConsent(String(ticket));
    if (!waiting || !isMarked(req, waiting.browser))
      return sendPage(res, 403, "此页面已失效", "<p>请从您的应用程序重新开始。</p>");
    if (decision !== "yes") return res.redirect(302, redirectBack(waiting.request, issuer, { error: "access_denied" }));
    const { url, state, codeVerifier, nonce } = await signIn.start();
    await authorizations.awaitEntra(state, { ...waiting, codeVerifier, nonce });
    return res.redirect(302, url);
  };
}
