import Router, { type Request, type Response } from "router";
import { type Fields, errorFields, respond } from "../authorize/respond.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { contextOf, noteClient } from "../http/exchange-context.ts";
import { openBrowser } from "../interaction/browser.ts";
import type { Interaction, Outcome } from "../interaction/model.ts";
import { withOtherAccount } from "../interaction/other-account.ts";
import { advance } from "../interaction/sign-in.ts";
import { errorPage } from "../pages/error-page.ts";
import { formTarget, sendPage } from "../pages/send-page.ts";
import { adminAgreement } from "./agreement.ts";
import { type TrustedConsentRequest, requireConsentScopes, requireTrustedConsentRequest } from "./request.ts";

type Scopes = readonly string[] | undefined;

function interactionOf(res: Response, { endpoint, client }: TrustedConsentRequest, scopes: Scopes): Interaction {
  const { path, query } = contextOf(res);
  const search = new URLSearchParams([...query.entries()]).toString();
  const action = `${path}?${search}`;
  return {
    endpoint,
    client,
    scopes: scopes ?? [],
    prompt: query.get("prompt") === "login" ? "login" : undefined,
    loginHint: query.get("login_hint"),
    domainHint: query.get("domain_hint"),
    tryAgain: withOtherAccount(path, search),
    action,
    hidden: {},
    binding: action,
    confirms: false,
    agreement: adminAgreement(scopes),
  };
}

function showError(emulator: Emulator, res: Response, error: EntraError): void {
  const { trace, notes } = contextOf(res);
  notes.aadsts = error.aadsts;
  sendPage(emulator, res, errorPage(error, trace), { status: 400 });
}

/** Every answer says `admin_consent=True`, a refusal too: whoever reads only that is deceived (Learn, v2-admin-consent). */
function answer(emulator: Emulator, res: Response, { redirect, state }: TrustedConsentRequest, fields: Fields): void {
  // Nowhere to go: the consent counts, and the person sees this all the same (observed).
  if (!redirect) return showError(emulator, res, new EntraError(500113, { client: contextOf(res).notes.clientId }));
  return respond(emulator, res, { redirect, state, responseMode: "query" }, { admin_consent: "True", ...fields });
}

/** A stranger's account is access_denied here, and tells the client, not the person (observed). */
function refuse(emulator: Emulator, res: Response, request: TrustedConsentRequest, error: EntraError): void {
  if (!request.redirect) return showError(emulator, res, error);
  const fields = errorFields(emulator, res, error);
  return answer(emulator, res, request, { ...fields, error: error.aadsts === 50020 ? "access_denied" : error.error });
}

async function settle(
  emulator: Emulator,
  res: Response,
  request: TrustedConsentRequest,
  scopes: Scopes,
  outcome: Outcome,
): Promise<void> {
  const { notes } = contextOf(res);
  if (outcome.kind === "page") {
    if (outcome.aadsts !== undefined) notes.aadsts = outcome.aadsts;
    const formTargets = request.redirect ? [formTarget(request.redirect.redirectUri)] : [];
    return sendPage(emulator, res, outcome.page, { formTargets });
  }
  if (outcome.kind !== "signed-in") return refuse(emulator, res, request, outcome.error);
  const { tenantId, user } = outcome.signedIn;
  notes.user = user.id;
  await emulator.store.saved();
  return answer(emulator, res, request, { tenant: tenantId, scope: scopes?.join(" ") });
}

async function adminConsent(
  emulator: Emulator,
  req: Request<{ tenant: string }>,
  res: Response,
  version: 1 | 2,
): Promise<void> {
  const { query: params, form, notes } = contextOf(res);
  let trusted: TrustedConsentRequest | undefined;
  try {
    noteClient(notes, params.get("client_id"));
    trusted = requireTrustedConsentRequest(emulator.directory, req.params.tenant, params);
    const scopes = requireConsentScopes(version, params);
    const browser = openBrowser(emulator, req, res);
    const interaction = interactionOf(res, trusted, scopes);
    const outcome = advance({ emulator, interaction, browser, form });
    await emulator.store.saved();
    await settle(emulator, res, trusted, scopes, outcome);
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    if (trusted) refuse(emulator, res, trusted, error);
    else showError(emulator, res, error);
  }
}

/** `/{tenant}/adminconsent` and `/{tenant}/v2.0/adminconsent`, and the posts of the pages they show. */
export function adminConsentRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  const versions = [
    ["/:tenant/adminconsent", 1],
    ["/:tenant/v2.0/adminconsent", 2],
  ] as const;
  for (const [path, version] of versions) {
    router.get(path, (req, res) => adminConsent(emulator, req, res, version));
    router.post(path, (req, res) => adminConsent(emulator, req, res, version));
  }
  return router;
}
