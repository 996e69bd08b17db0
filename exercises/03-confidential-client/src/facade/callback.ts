import { type AccountInfo, AuthError } from "@azure/msal-node";
import type { RequestHandler } from "express";
import { log, logError } from "../log.ts";
import { UnavailableError } from "../trouble.ts";
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

/** Errors of OAuth that say something to a client; every other one is `server_error` to it. */
const TOLD = ["access_denied", "temporarily_unavailable", "login_required", "interaction_required", "consent_required"];

function errorFor(reason: unknown): string {
  if (reason instanceof UnavailableError) return "temporarily_unavailable";
  const code = reason instanceof AuthError ? reason.errorCode : String(reason);
  return TOLD.includes(code) ? code : "server_error";
}

/** Who signed in, and the app roles that the directory gave them (Learn, id-token-claims-reference "roles"). */
function personOf({ tenantId, localAccountId: objectId, idTokenClaims }: AccountInfo) {
  return { tenantId, objectId, roles: idTokenClaims?.roles ?? [] };
}

/** `GET /auth/callback`: Entra's answer, in the browser that asked, once. */
export function answerCallback(parts: CallbackParts): RequestHandler {
  const { authorizations, signIn, codes, grants, tokenStore, issuer } = parts;
  return async (req, res) => {
    const { state, code, error } = req.query;
    log("callback", req.query); // TODO 8: what could a reader of the log do with this?
    const waiting = typeof state === "string" ? await authorizations.takeEntra(state) : undefined;
    // TODO 2: anybody may have opened this link. Is it the browser in which the sign-in began?
    if (!waiting)
      return sendPage(res, 400, "This sign-in was not started here", "<p>Start again from your application.</p>");
    const { request } = waiting;
    const refuse = (reason: unknown) => res.redirect(303, redirectBack(request, issuer, { error: errorFor(reason) }));
    if (typeof code !== "string") return refuse(error);
    try {
      const account = await signIn.finish(code, waiting);
      const grant = await grants.begin({ ...personOf(account), clientId: request.clientId, scopes: request.scopes });
      await tokenStore.save(grant.id, account);
      return res.redirect(303, redirectBack(request, issuer, { code: await codes.issue(request, grant) }));
    } catch (reason) {
      logError("sign-in-failed", reason);
      // TODO 8: what else stands in this text, and who gets it?
      const told = { error: errorFor(reason), error_description: String(reason) };
      return res.redirect(303, redirectBack(request, issuer, told));
    }
  };
}
