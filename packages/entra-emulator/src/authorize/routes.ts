import { type Request, type Response, Router } from "express";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { contextOf, noteClient } from "../http/exchange-context.ts";
import { type Params, readParams } from "../http/params.ts";
import { openBrowser } from "../interaction/browser.ts";
import type { Interaction, Outcome } from "../interaction/model.ts";
import { advance } from "../interaction/sign-in.ts";
import { errorPage } from "../pages/error-page.ts";
import { formTarget, sendPage } from "../pages/send-page.ts";
import { requireAuthorizeRequest, requireTrustedRequest } from "./checks.ts";
import { issueAnswer } from "./issue-code.ts";
import type { AuthorizeRequest, TrustedRequest } from "./request.ts";
import { respond, respondError } from "./respond.ts";

/** A request may come as a form; its pages then carry it in their URL. What a page posts is no request of its own. */
function requestParams(res: Response): { params: Params; search: string; posted: Params } {
  const { query, form } = contextOf(res);
  if (!form.has("client_id") || form.has("flow")) {
    return { params: query, search: new URLSearchParams([...query.entries()]).toString(), posted: form };
  }
  const search = new URLSearchParams([...form.entries()]).toString();
  return { params: form, search, posted: readParams("") };
}

function interactionOf(request: AuthorizeRequest, path: string, search: string): Interaction {
  const { endpoint, client, scopes, prompt, loginHint } = request;
  const action = `${path}?${search}`;
  return { endpoint, client, scopes, prompt, loginHint, action, hidden: {}, binding: action, confirms: false };
}

/** Leads to the same request with a fresh choice of account. */
function withOtherAccount(path: string, search: string): string {
  const params = new URLSearchParams(search);
  params.delete("login_hint");
  params.set("prompt", "login");
  return `${path}?${params.toString()}`;
}

function showError(emulator: Emulator, res: Response, error: EntraError, tryAgain?: string): void {
  const { trace, notes } = contextOf(res);
  notes.aadsts = error.aadsts;
  sendPage(emulator, res, errorPage(error, trace, tryAgain), { status: 400 });
}

async function settle(
  emulator: Emulator,
  res: Response,
  request: AuthorizeRequest,
  outcome: Outcome,
  tryAgain: string,
): Promise<void> {
  const { notes } = contextOf(res);
  if (outcome.kind === "page") {
    if (outcome.aadsts !== undefined) notes.aadsts = outcome.aadsts;
    sendPage(emulator, res, outcome.page, { formTargets: [formTarget(request.redirect.redirectUri)] });
  } else if (outcome.kind === "refused") respondError(emulator, res, request, outcome.error, outcome.subcode);
  else if (outcome.kind === "error-page") showError(emulator, res, outcome.error, tryAgain);
  else {
    notes.user = outcome.signedIn.user.id;
    const answer = await issueAnswer(emulator, request, outcome.signedIn);
    await emulator.store.saved();
    respond(emulator, res, request, answer);
  }
}

async function authorize(emulator: Emulator, req: Request<{ tenant: string }>, res: Response): Promise<void> {
  const { path, notes } = contextOf(res);
  const { params, search, posted } = requestParams(res);
  let trusted: TrustedRequest | undefined;
  try {
    noteClient(notes, params.get("client_id"));
    trusted = requireTrustedRequest(emulator.directory, req.params.tenant, params);
    const request = requireAuthorizeRequest(emulator.directory, trusted, params);
    const browser = openBrowser(emulator, req, res);
    const outcome = advance({ emulator, interaction: interactionOf(request, path, search), browser, form: posted });
    await emulator.store.saved();
    await settle(emulator, res, request, outcome, withOtherAccount(path, search));
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    if (trusted) respondError(emulator, res, trusted, error);
    else showError(emulator, res, error);
  }
}

/** `/{tenant}/oauth2/v2.0/authorize`, and the posts of the pages it shows. */
export function authorizeRoutes(emulator: Emulator): Router {
  const router = Router();
  const path = "/:tenant/oauth2/v2.0/authorize";
  router.get(path, (req, res) => authorize(emulator, req, res));
  router.post(path, (req, res) => authorize(emulator, req, res));
  return router;
}
