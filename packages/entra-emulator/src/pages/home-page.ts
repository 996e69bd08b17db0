import { Router } from "express";
import type { Emulator } from "../emulator.ts";
import { html } from "./html.ts";
import { sendPage } from "./send-page.ts";

/** `/`: where am I, and which tenants are here. */
export function homeRoutes(emulator: Emulator): Router {
  const router = Router();
  router.get("/", (_req, res) => {
    const tenants = emulator.directory.tenants.map(
      ({ id, domain, displayName }) =>
        html`<dt>${displayName} (${domain})</dt>
          <dd><a href="/${id}/v2.0/.well-known/openid-configuration">${id}</a></dd>`,
    );
    const body = html`<p>Tenants that live here, with their discovery documents:</p>
      <dl>${tenants}</dl>`;
    sendPage(emulator, res, { id: "home", title: "Workshop tenant", body });
  });
  return router;
}
