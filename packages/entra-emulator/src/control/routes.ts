import { type Request, type Response, Router } from "express";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { LOOPBACK_HOSTS, isServedHost } from "../http/host.ts";
import { reply } from "../http/reply.ts";
import { applyFault } from "./apply-fault.ts";

/** A web page cannot send this header to us without a preflight, which we do not allow. */
function mayControl(req: Request): boolean {
  return req.headers["x-emulator-control"] === "1";
}

function refuse(emulator: Emulator, res: Response, status: number, description: string): void {
  reply(emulator, res, {
    status,
    json: { error: status === 403 ? "forbidden" : "invalid_request", error_description: description },
  });
}

/** What the real service does not have: reading the record and asking for faults. */
export function controlRoutes(emulator: Emulator): Router {
  const router = Router();
  const guarded = (action: (res: Response) => void) => (req: Request, res: Response) => {
    if (mayControl(req)) action(res);
    else refuse(emulator, res, 403, "Send the header x-emulator-control: 1.");
  };
  router.use("/_emulator", (req, res, next) => {
    if (isServedHost(req.headers.host, LOOPBACK_HOSTS)) next();
    else refuse(emulator, res, 421, "Only a loopback name of this machine leads here.");
  });
  router.get("/_emulator/exchanges", (_req, res) => {
    reply(emulator, res, {
      json: { exchanges: emulator.recorder.exchanges() },
      headers: { "cache-control": "no-store" },
    });
  });
  router.delete(
    "/_emulator/exchanges",
    guarded((res) => {
      reply(emulator, res, { status: 204 });
      emulator.recorder.clear();
    }),
  );
  router.post(
    "/_emulator/faults",
    guarded((res) => {
      const problem = applyFault(emulator.faults, contextOf(res).rawBody);
      if (problem) refuse(emulator, res, 400, problem);
      else reply(emulator, res, { json: { ok: true } });
    }),
  );
  router.delete(
    "/_emulator/faults",
    guarded((res) => {
      emulator.faults.clear();
      reply(emulator, res, { status: 204 });
    }),
  );
  return router;
}
