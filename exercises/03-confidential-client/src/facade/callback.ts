import type { RequestHandler } from "express";
import { log, logError } from "../log.ts";
import type { Authorizations } from "./authorizations.ts";
import type { Codes } from "./codes.ts";
import { redirectBack } from "./consent.ts";
import type { EntraSignIn } from "./entra-sign-in.ts";
import type { Grants } from "./grants.ts";
import { sendPage } from "./html-page.ts";
import type { TokenStore } from "./token-store.ts";

interface CallbackParts {
  readonly authorizations: Authorizations;
  readonly signIn: EntraSignIn;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly tokenStore: TokenStore;
  readonly issuer: string;
}

/** `GET /auth/callback`: Entra's answer. */
export function answerCallback(parts: CallbackParts): RequestHandler {
  const { authorizations, signIn, codes, grants, tokenStore, issuer } = parts;
  return async (req, res) => {
    const { state, code, error } = req.query;
    log("callback", req.query); // TODO 8: what could a reader of the log do with this?
    const waiting = typeof state === "string" ? authorizations.takeEntra(state) : undefined;
    // TODO 2: anybody may have opened this link. Is it the browser in which the sign-in began?
    if (!waiting)
      return sendPage(res, 400, "This sign-in was not started here", "<p>Start again from your application.</p>");
    const { request } = waiting;
    if (typeof code !== "string") return res.redirect(303, redirectBack(request, issuer, { error: String(error) }));
    try {
      const { account, graphToken } = await signIn.finish(code, waiting);
      const { tenantId, localAccountId: objectId } = account;
      const { clientId, scopes } = request;
      const grant = grants.begin({ clientId, tenantId, objectId, scopes, graphToken });
      tokenStore.save(grant.id, account);
      return res.redirect(303, redirectBack(request, issuer, { code: codes.issue(request, grant) }));
    } catch (reason) {
      logError("sign-in-failed", reason);
      // TODO 8: what else stands in this text, and who gets it?
      const told = { error: "server_error", error_description: String(reason) };
      return res.redirect(303, redirectBack(request, issuer, told));
    }
  };
}
