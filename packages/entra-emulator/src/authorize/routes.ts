import Router, { type Request, type Response } from "router";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { contextOf, noteClient } from "../http/exchange-context.ts";
import { type Params, readParams } from "../http/params.ts";
import { openBrowser } from "../interaction/browser.ts";
import type { Interaction, Outcome } from "../interaction/model.ts";
import { withOtherAccount } from "../interaction/other-account.ts";
import { userAgreement } from "../interaction/user-agreement.ts";
import { advance } from "../interaction/sign-in.ts";
import { errorPage } from "../pages/error-page.ts";
import { formTarget, sendPage } from "../pages/send-page.ts";
import { issuerParameter } from "../profile/issuer-parameter.ts";
import { issuedTokens } from "../recorder/issued-tokens.ts";
import { noteToken } from "../recorder/token-sight.ts";
import { learnClient, registeredId } from "../profile/learn-client.ts";
import { authorizeAsVersionTwo, isVersionOne } from "../version-one/as-version-two.ts";
import { requireAuthorizeRequest, requireTrustedRequest } from "./checks.ts";
import { requireNoAuthorizeFault } from "./checks/fault.ts";
import { issueAnswer } from "./issue-code.ts";
import type { AuthorizeRequest, TrustedRequest } from "./request.ts";
import { type Fields, errorFields, respond } from "./respond.ts";

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
  const { endpoint, client, scopes, prompt, loginHint, domainHint, claims } = request;
  const action = `${path}?${search}`;
  const pages = { action, hidden: {}, binding: action, confirms: false, agreement: userAgreement };
  const tryAgain = withOtherAccount(path, search);
  return { endpoint, client, scopes, prompt, loginHint, domainHint, claims, tryAgain, ...pages };
}

function showError(emulator: Emulator, res: Response, error: EntraError, tryAgain?: string): void {
  const { trace, notes } = contextOf(res);
  notes.aadsts = error.aadsts;
  sendPage(emulator, res, errorPage(error, trace, tryAgain), { status: 400 });
}

function tell(emulator: Emulator, res: Response, to: TrustedRequest, fields: Fields, tenantId?: string): void {
  respond(emulator, res, to, { ...fields, ...issuerParameter(emulator, to.endpoint, tenantId) });
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
  } else if (outcome.kind === "refused")
    tell(emulator, res, request, errorFields(emulator, res, outcome.error, outcome.subcode));
  else if (outcome.kind === "error-page") showError(emulator, res, outcome.error, tryAgain);
  else {
    notes.user = outcome.signedIn.user.id;
    requireNoAuthorizeFault(emulator, request, outcome.signedIn);
    const answer = await issueAnswer(emulator, request, outcome.signedIn);
    for (const token of issuedTokens(answer)) noteToken(notes, token);
    await emulator.store.saved();
    tell(emulator, res, request, answer, outcome.signedIn.tenantId);
  }
}

async function authorize(emulator: Emulator, req: Request<{ tenant: string }>, res: Response): Promise<void> {
  const { path, notes } = contextOf(res);
  const { params: sent, search, posted } = requestParams(res);
  const params = isVersionOne(path) ? authorizeAsVersionTwo(emulator.directory, sent) : sent;
  let trusted: TrustedRequest | undefined;
  try {
    const clientId = params.get("client_id");
    noteClient(notes, clientId);
    // Once a request: the posts of its pages go on with what was read.
    if (!posted.has("flow")) await learnClient(emulator, req.params.tenant, clientId);
    trusted = requireTrustedRequest(emulator.directory, req.params.tenant, params, registeredId(emulator, clientId));
    const request = requireAuthorizeRequest(emulator.directory, trusted, params);
    if (!posted.has("flow")) requireNoAuthorizeFault(emulator, request);
    const browser = openBrowser(emulator, req, res);
    const interaction = interactionOf(request, path, search);
    const outcome = advance({ emulator, interaction, browser, form: posted });
    await emulator.store.saved();
    await settle(emulator, res, request, outcome, interaction.tryAgain);
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    if (trusted) tell(emulator, res, trusted, errorFields(emulator, res, error));
    else showError(emulator, res, error);
  }
}

/** `/{tenant}/oauth2/v2.0/authorize`, version 1 without `/v2.0`, and the posts of the pages they show. */
export function authorizeRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  for (const path of ["/:tenant/oauth2/v2.0/authorize", "/:tenant/oauth2/authorize"] as const) {
    router.get(path, (req, res) => authorize(emulator, req, res));
    router.post(path, (req, res) => authorize(emulator, req, res));
  }
  return router;
}
