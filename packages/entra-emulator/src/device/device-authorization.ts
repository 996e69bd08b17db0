import { randomBytes } from "node:crypto";
import Router, { type Request, type Response } from "router";
import { isPublicClient } from "../client/authenticate.ts";
import { readClient } from "../client/presented.ts";
import { requireClient, requireTenant } from "../client/require-client.ts";
import { requireMatchingResource } from "../client/resource-rule.ts";
import { readScopes } from "../directory/scopes.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { contextOf, noteClient } from "../http/exchange-context.ts";
import { replyEntraError, replyJson } from "../http/reply.ts";
import { sha256 } from "../state/secret-hash.ts";
import { newUserCode } from "./user-code.ts";

const FIFTEEN_MINUTES = 900;

/** @throws EntraError 900144, 70011, 500011, 650053 */
function requireScopes({ directory }: Emulator, tenantId: string, res: Response, clientId: string): readonly string[] {
  const { form } = contextOf(res);
  const scope = form.get("scope")?.trim();
  if (!scope) throw new EntraError(900144, { name: "scope" });
  const found = directory.application(clientId);
  const scopes = scope.split(/\s+/);
  if (found) {
    const requested = readScopes(directory, tenantId || found.homeTenantId, found.app, scopes);
    requireMatchingResource(requested, form.get("resource"));
  }
  return scopes;
}

async function start(emulator: Emulator, req: Request<{ tenant: string }>, res: Response): Promise<void> {
  const { form, notes } = contextOf(res);
  const endpoint = requireTenant(emulator.directory, req.params.tenant);
  if (form.duplicate) throw new EntraError(9000411, { name: form.duplicate });
  const presented = readClient(req, form);
  noteClient(notes, presented.clientId);
  const client = requireClient(emulator.directory, endpoint, presented.clientId);
  if (!isPublicClient(client, null) && !presented.secret && !presented.assertion) throw new EntraError(7000218);
  const scopes = requireScopes(emulator, endpoint.tenantId ?? "", res, client.appId);
  const deviceCode = `1.${randomBytes(96).toString("base64url")}`;
  const userCode = newUserCode();
  emulator.store.state.deviceCodes[sha256(deviceCode)] = {
    tenantAlias: endpoint.alias,
    clientAppId: client.appId,
    userCodeHash: sha256(userCode),
    scopes: [...scopes],
    expiresAt: emulator.clock() + FIFTEEN_MINUTES * 1000,
    status: "pending",
    delegation: null,
  };
  emulator.issued.add("device_code", deviceCode);
  await emulator.store.saved();
  const verificationUri = `${emulator.address}/devicelogin`;
  replyJson(emulator, res, {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: verificationUri,
    expires_in: FIFTEEN_MINUTES,
    interval: emulator.devicePollingInterval,
    message: `To sign in, open the page ${verificationUri} in a web browser and enter the code ${userCode}.`,
  });
}

async function answer(emulator: Emulator, req: Request<{ tenant: string }>, res: Response): Promise<void> {
  try {
    await start(emulator, req, res);
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    replyEntraError(emulator, res, error);
  }
}

/** `POST /{tenant}/oauth2/v2.0/devicecode` (RFC 8628 §3.1; no `verification_uri_complete`, as at Entra). */
export function deviceAuthorizationRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  router.post("/:tenant/oauth2/v2.0/devicecode", (req, res) => answer(emulator, req, res));
  router.all("/:tenant/oauth2/v2.0/devicecode", (req, res) => {
    res.setHeader("allow", "POST, OPTIONS");
    replyEntraError(emulator, res, new EntraError(900561, { allowed: "POST, OPTIONS", method: req.method }));
  });
  return router;
}
