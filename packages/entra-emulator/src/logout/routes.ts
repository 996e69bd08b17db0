import Router, { type Request, type Response } from "router";
import { isRegistered } from "../client/redirect-uri.ts";
import type { Application } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import type { Params } from "../http/params.ts";
import { replyRedirect } from "../http/reply.ts";
import { openBrowser } from "../interaction/browser.ts";
import { html } from "../pages/html.ts";
import { sendPage } from "../pages/send-page.ts";
import { hintedAccount, hintedClient } from "./hinted-account.ts";

/** Who may be returned to: the application of the hint, or else one of the tenant that registered the address. */
function candidates({ directory }: Emulator, alias: string, params: Params): readonly Application[] {
  const clientId = hintedClient(params) ?? params.get("client_id");
  if (clientId) return [directory.application(clientId)?.app].filter((app) => app !== undefined);
  const tenant = directory.tenant(alias);
  return tenant ? directory.objects(tenant.id).applications.all() : [];
}

async function logout(emulator: Emulator, req: Request<{ tenant: string }>, res: Response): Promise<void> {
  const { query, form } = contextOf(res);
  const params = req.method === "POST" ? form : query;
  const browser = openBrowser(emulator, req, res);
  browser.signOut(hintedAccount(emulator, browser.session, params));
  await emulator.store.saved();
  const target = params.get("post_logout_redirect_uri");
  if (target && candidates(emulator, req.params.tenant, params).some((app) => isRegistered(app, target))) {
    const url = new URL(target);
    const state = params.get("state");
    if (state) url.searchParams.set("state", state);
    return replyRedirect(emulator, res, url.href);
  }
  const body = html`<p>You signed out of your account. It is a good idea to close all browser windows.</p>`;
  return sendPage(emulator, res, { id: "signed-out", title: "You signed out", body });
}

/** `/{tenant}/oauth2/v2.0/logout` (OpenID Connect RP-Initiated Logout; Learn, v2-protocols-oidc). */
export function logoutRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  router.get("/:tenant/oauth2/v2.0/logout", (req, res) => logout(emulator, req, res));
  router.post("/:tenant/oauth2/v2.0/logout", (req, res) => logout(emulator, req, res));
  return router;
}
