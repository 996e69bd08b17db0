import { type Request, type Response, Router } from "express";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { requireNoGraphFault } from "./fault.ts";
import { GraphError } from "./graph-error.ts";
import { replyGraph, replyGraphError } from "./reply.ts";
import { userinfo } from "./userinfo.ts";
import { getMe, getUser, listUsers } from "./users.ts";
import { type GraphCaller, verifyGraphToken } from "./verify-token.ts";

type Answer = (caller: GraphCaller, req: Request) => unknown;

/** Token, then faults, then the answer; an unknown path is found out after the token, as at Graph. */
async function serve(emulator: Emulator, req: Request, res: Response, answer: Answer): Promise<void> {
  const { notes, path } = contextOf(res);
  try {
    const caller = await verifyGraphToken(emulator, req.headers.authorization);
    notes.clientId = caller.clientId;
    if (!caller.isApp) notes.user = caller.objectId;
    requireNoGraphFault(emulator, caller, path);
    replyGraph(emulator, res, answer(caller, req));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    replyGraphError(emulator, res, error);
  }
}

function unknownPath(req: Request): never {
  const segment = req.path.split("/").pop() ?? "";
  if (req.method !== "GET")
    throw new GraphError(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
  throw new GraphError(400, "BadRequest", `Resource not found for the segment '${segment.slice(0, 100)}'.`);
}

/** The part of Microsoft Graph v1.0 that this tenant has. */
export function graphRoutes(emulator: Emulator): Router {
  const router = Router();
  const on = (answer: Answer) => (req: Request, res: Response) => serve(emulator, req, res, answer);
  const request = (caller: GraphCaller, req: Request) => ({
    emulator,
    caller,
    query: contextOf(req.res as Response).query,
  });
  router.get(
    "/v1.0/me",
    on((caller, req) => getMe(request(caller, req))),
  );
  router.get(
    "/v1.0/users",
    on((caller, req) => listUsers(request(caller, req))),
  );
  router.get(
    "/v1.0/users/:id",
    on((caller, req) => getUser(request(caller, req), String(req.params.id))),
  );
  router.get(
    "/oidc/userinfo",
    on((caller) => userinfo(emulator, caller)),
  );
  router.all(
    ["/v1.0", "/v1.0/*path", "/oidc/userinfo"],
    on((_, req) => unknownPath(req)),
  );
  return router;
}
