import { randomUUID } from "node:crypto";
import Router, { type Request, type Response } from "router";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { type Refuse, dispatch } from "./dispatch.ts";
import { requireNoGraphFault } from "./fault.ts";
import { GraphError } from "./graph-error.ts";
import { refusal, replyGraph } from "./reply.ts";
import { type GraphAnswer, type GraphCall, ok } from "./route.ts";
import { graphTable } from "./table.ts";
import { userinfo } from "./userinfo.ts";
import { type GraphCaller, verifyGraphToken } from "./verify-token.ts";

const VERSION = "/v1.0";
const USERINFO = "/oidc/userinfo";

type Answer = (caller: GraphCaller, call: GraphCall, refuse: Refuse) => GraphAnswer | Promise<GraphAnswer>;

function callOf({ origin }: Emulator, req: Request, res: Response): GraphCall {
  const { path, query, rawBody } = contextOf(res);
  const { method = "GET", headers, originalUrl } = req;
  return { method, path: path.slice(VERSION.length), url: `${origin}${originalUrl}`, query, headers, body: rawBody };
}

/** Token, then the answer; an unknown path is found out after the token, as at Graph. */
async function serve(emulator: Emulator, req: Request, res: Response, answer: Answer): Promise<void> {
  const { notes } = contextOf(res);
  const requestId = randomUUID();
  const refuse: Refuse = (error) => refusal(res, requestId, error);
  try {
    const caller = await verifyGraphToken(emulator, req.headers.authorization, notes);
    notes.clientId = caller.clientId;
    if (!caller.isApp) notes.user = caller.objectId;
    replyGraph(emulator, res, requestId, await answer(caller, callOf(emulator, req, res), refuse));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    notes.graphCode = error.code;
    replyGraph(emulator, res, requestId, refuse(error));
  }
}

/** The part of Microsoft Graph v1.0 that this tenant has. */
export function graphRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  const on = (answer: Answer) => (req: Request, res: Response) => serve(emulator, req, res, answer);
  const answerUserinfo = on((caller) => {
    requireNoGraphFault(emulator, caller, USERINFO);
    return ok(userinfo(emulator, caller));
  });
  router.route(USERINFO).get(answerUserinfo).post(answerUserinfo);
  // Not a route with a wildcard: the router would decode it, and answer for itself where it cannot.
  router.use(
    VERSION,
    on((caller, call, refuse) => dispatch({ emulator, caller, table: graphTable, refuse }, call)),
  );
  return router;
}
