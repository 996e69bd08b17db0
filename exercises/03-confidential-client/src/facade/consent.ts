import type { Request, RequestHandler } from "express";
import type { AuthorizationRequest, Authorizations } from "./authorizations.ts";
import type { EntraSignIn } from "./entra-sign-in.ts";
import { sendPage } from "./html-page.ts";

/** The answer to the client (RFC 6749 §4.1.2, RFC 9207 §2). */
export function redirectBack(
  { redirectUri, state }: AuthorizationRequest,
  _issuer: string,
  parameters: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  // TODO 3: `metadata.ts` promises that the answer also says who gives it.
  for (const [name, value] of Object.entries({ ...parameters, ...(state !== undefined && { state }) }))
    url.searchParams.set(name, value);
  return url.href;
}

interface ConsentParts {
  readonly authorizations: Authorizations;
  readonly signIn: EntraSignIn;
  readonly issuer: string;
}

/** Nobody likes to be asked twice. */
export const hasAgreed = (req: Request): boolean => /\bagreed=yes\b/.test(req.headers.cookie ?? "");

/** `POST /consent`: what the person said, in the browser that was asked. Only now does a state for Entra come into being. */
export function answerConsent({ authorizations, signIn, issuer }: ConsentParts): RequestHandler {
  return async (req, res) => {
    const { csrf_token: ticket, decision } = (req.body ?? {}) as Record<string, unknown>;
    const waiting = typeof ticket === "string" ? await authorizations.takeConsent(ticket) : undefined;
    // TODO 2: is this the browser that was asked? And what if the person said no?
    if (!waiting)
      return sendPage(res, 400, "This question is no longer open", "<p>Start again from your application.</p>");
    if (decision === undefined)
      return res.redirect(303, redirectBack(waiting.request, issuer, { error: "access_denied" }));
    res.cookie("agreed", "yes");
    const { url, state, codeVerifier, nonce } = await signIn.start();
    await authorizations.awaitEntra(state, { ...waiting, codeVerifier, nonce });
    return res.redirect(303, url);
  };
}
