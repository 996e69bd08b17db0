import Router from "router";
import type { Emulator } from "../emulator.ts";
import { aadsts } from "../errors/aadsts.ts";
import { contextOf } from "../http/exchange-context.ts";
import { html } from "./html.ts";
import { sendPage } from "./send-page.ts";

/** `/`: where am I, and which tenants are here. `/error`: what a number means (where `error_uri` leads). */
export function homeRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  router.get("/", (_req, res) => {
    const tenants = emulator.directory.tenants.map(
      ({ id, domain, displayName }) =>
        html`<dt>${displayName} (${domain})</dt>
          <dd><a href="/${id}/v2.0/.well-known/openid-configuration">${id}</a></dd>`,
    );
    const body = html`<p>
        <a href="/portal/">Open the portal</a>: app registrations, users, sign-in logs, and the Lab.
      </p>
      <p>Tenants that live here, with their discovery documents:</p>
      <dl>${tenants}</dl>`;
    sendPage(emulator, res, { id: "home", title: "Workshop tenant", body });
  });
  router.get("/error", (_req, res) => {
    const number = Number(contextOf(res).query.get("code"));
    const entry = Object.hasOwn(aadsts, number) ? aadsts[number] : undefined;
    const body = html`<p>
      <strong>AADSTS${Number.isInteger(number) ? number : ""}</strong>
      ${entry?.text ?? "is not a number this tenant answers."}
    </p>`;
    sendPage(emulator, res, { id: "error-lookup", title: "Error lookup", body }, { status: entry ? 200 : 404 });
  });
  return router;
}
