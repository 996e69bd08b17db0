import Router, { type Request, type Response } from "router";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { requirePermission } from "./access.ts";
import { createKey, getKey, importKey, updateKey } from "./keys.ts";
import { type Operation, keyFamily, lifecycle, secretFamily } from "./objects.ts";
import { replyVault, replyVaultError } from "./reply.ts";
import { type VaultRequest, requireApiVersion, requireName } from "./request.ts";
import { getSecret, setSecret, updateSecret } from "./secrets.ts";
import { keyUses } from "./use-key.ts";
import { type AskedVault, vaultOfHost } from "./vault-host.ts";
import { VaultError, badParameter } from "./vault-error.ts";
import { verifyVaultToken } from "./verify-token.ts";

/** What every request to a vault goes through, in this order. */
async function perform(emulator: Emulator, asked: AskedVault, req: Request, res: Response, operation: Operation) {
  const { query, rawBody, notes } = contextOf(res);
  const caller = await verifyVaultToken(emulator, asked, req.headers.authorization, notes);
  notes.clientId = caller.clientId;
  if (!caller.isApp) notes.user = caller.objectId;
  requireApiVersion(query);
  const name = req.params.name === undefined ? "" : requireName(req.params.name);
  const request: VaultRequest = {
    emulator,
    asked,
    content: emulator.vaults.content(asked.vault.name),
    caller,
    query,
    body: rawBody,
    now: Math.floor(emulator.clock() / 1000),
  };
  requirePermission(request, operation.needs);
  const version = req.params.version === undefined ? undefined : String(req.params.version);
  const answer = await operation.answer(request, name, version);
  if (operation.change) await emulator.vaults.saved();
  return answer;
}

/** Whoever shows no token learns nothing, not even which paths exist. */
const unknownPath: Operation = {
  needs: { on: "secrets", what: "list" },
  answer: () => {
    throw badParameter("The request URI is not one that this vault has.");
  },
};

/** The vaults: everything that is asked under a vault's host name. Any other request goes on. */
export function vaultRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  router.use((req, _res, next) => {
    if (!vaultOfHost(req.headers.host)) return next("router");
    // The client of a key without a version asks for `/keys/name//sign`.
    req.url = req.url?.replace(/^([^?]*?)\/\//, "$1/");
    return next();
  });
  const serve = (operation: Operation) => async (req: Request, res: Response) => {
    const asked = vaultOfHost(req.headers.host);
    if (!asked) throw new Error("No vault has this name");
    try {
      replyVault(emulator, res, await perform(emulator, asked, req, res, operation));
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      replyVaultError(emulator, res, error, asked);
    }
  };
  const secrets = lifecycle(secretFamily, (what) => ({ on: "secrets", what }));
  const keys = lifecycle(keyFamily, (what) => ({ on: "keys", what }));
  for (const [path, family] of [
    ["secrets", secrets],
    ["keys", keys],
  ] as const) {
    router.get(`/${path}`, serve(family.list));
    router.get(`/${path}/:name/versions`, serve(family.versions));
    router.delete(`/${path}/:name`, serve(family.remove));
    router.get(`/deleted${path}`, serve(family.listDeleted));
    router.get(`/deleted${path}/:name`, serve(family.getDeleted));
    router.post(`/deleted${path}/:name/recover`, serve(family.recover));
    router.delete(`/deleted${path}/:name`, serve(family.purge));
  }
  router.put("/secrets/:name", serve(setSecret));
  router.get("/secrets/:name{/:version}", serve(getSecret));
  router.patch("/secrets/:name{/:version}", serve(updateSecret));
  router.post("/keys/:name/create", serve(createKey));
  router.put("/keys/:name", serve(importKey));
  router.get("/keys/:name{/:version}", serve(getKey));
  router.patch("/keys/:name{/:version}", serve(updateKey));
  for (const [use, operation] of keyUses) router.post(`/keys/:name{/:version}/${use}`, serve(operation));
  router.use(serve(unknownPath));
  return router;
}
