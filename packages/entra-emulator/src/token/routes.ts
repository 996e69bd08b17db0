import Router, { type Request, type Response } from "router";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { contextOf } from "../http/exchange-context.ts";
import { replyEntraError, replyJson } from "../http/reply.ts";
import { isVersionOne, tokenAsVersionTwo } from "../version-one/as-version-two.ts";
import { versionOneAnswer } from "../version-one/version-one-answer.ts";
import { allowSpaOrigin } from "./checks/cors.ts";
import { requireTokenRequest } from "./checks.ts";

async function token(emulator: Emulator, req: Request<{ tenant: string }>, res: Response): Promise<void> {
  try {
    const context = contextOf(res);
    const old = isVersionOne(context.path);
    const form = old ? tokenAsVersionTwo(emulator.directory, context.form) : context.form;
    const { grant, request } = requireTokenRequest(emulator, req, { ...context, form });
    allowSpaOrigin(request, res);
    const given = await grant(request);
    const answer = old ? versionOneAnswer(given, context.form.get("resource")) : given;
    await emulator.store.saved();
    // "1,0,0,,": version, no error, no suberror (client telemetry).
    if (answer.scope !== undefined) res.setHeader("x-ms-clitelem", "1,0,0,,");
    replyJson(emulator, res, answer);
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    if (error.aadsts === 50173) res.setHeader("x-ms-clitelem", `1,${error.aadsts},0,,`);
    replyEntraError(emulator, res, error);
  }
}

/** `POST /{tenant}/oauth2/v2.0/token`, and version 1 without `/v2.0`. */
export function tokenRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  for (const path of ["/:tenant/oauth2/v2.0/token", "/:tenant/oauth2/token"] as const) {
    router.post(path, (req, res) => token(emulator, req, res));
    router.all(path, (req, res) => {
      res.setHeader("allow", "POST, OPTIONS");
      replyEntraError(emulator, res, new EntraError(900561, { allowed: "POST, OPTIONS", method: req.method }));
    });
  }
  router.all(["/oauth2/v2.0/token", "/oauth2/token"], (_req, res) =>
    replyEntraError(emulator, res, new EntraError(90019)),
  );
  return router;
}
