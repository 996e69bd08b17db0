import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "router";
import { decodeJwt } from "jose";
import { readClient } from "../client/presented.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { GraphError } from "../graph/graph-error.ts";
import { refusal, replyGraph } from "../graph/reply.ts";
import { type ExchangeContext, contextOf } from "../http/exchange-context.ts";
import { replyEntraError } from "../http/reply.ts";
import type { Occasion, Outage, OutageSurface } from "./model.ts";

const BY_PATH: readonly (readonly [RegExp, OutageSurface])[] = [
  [/\/\.well-known\/openid-configuration$|\/discovery\/instance$/, "discovery"],
  [/\/discovery\/(v2\.0\/)?keys$/, "keys"],
  [/\/oauth2\/(v2\.0\/)?authorize$/, "authorize"],
  [/\/oauth2\/(v2\.0\/)?token$/, "token"],
];
const UNAVAILABLE = 90033;

function surfaceOf({ surface, path }: ExchangeContext): OutageSurface | undefined {
  if (surface === "graph") return "graph";
  return BY_PATH.find(([pattern]) => pattern.test(path))?.[1];
}

/** What a token says of itself. Nobody believes it: it only chooses whom an outage hits. */
function byToken(authorization: string | undefined): Occasion {
  try {
    const { appid, oid, upn, sid } = decodeJwt(/^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1] ?? "");
    const text = (value: unknown) => (typeof value === "string" ? value : undefined);
    const users = [text(oid), text(upn)].filter((name) => name !== undefined);
    return { client: text(appid), users, session: text(sid) };
  } catch {
    return { client: undefined, users: [] };
  }
}

function byClient(req: Request, { query, form }: ExchangeContext): Occasion {
  try {
    return { client: query.get("client_id") ?? readClient(req, form).clientId, users: [] };
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    return { client: undefined, users: [] };
  }
}

function unavailable(emulator: Emulator, res: Response, { surface, retryAfter }: Outage): void {
  if (surface !== "graph") {
    const more = retryAfter === undefined ? {} : { retryAfter };
    return replyEntraError(emulator, res, new EntraError(UNAVAILABLE, {}, more));
  }
  const headers: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  const error = new GraphError(503, "serviceNotAvailable", "The service is temporarily unavailable.", { headers });
  contextOf(res).notes.graphCode = error.code;
  const requestId = randomUUID();
  return replyGraph(emulator, res, requestId, refusal(res, requestId, error));
}

/** Who hangs is left alone until one of the two sides closes; who is cut off gets a closed connection. */
function answer(emulator: Emulator, res: Response, outage: Outage): void {
  if (outage.how === "unavailable") return unavailable(emulator, res, outage);
  emulator.recorder.record(res.req, res, 0, undefined);
  if (outage.how === "reset") res.destroy();
}

/** A surface that is out, as a fault says; everything else goes on. */
export const outage =
  (emulator: Emulator) =>
  (req: Request, res: Response, next: NextFunction): void => {
    // Whose request it is costs more to find out than all else here.
    if (!emulator.faults.waiting().some(({ fault }) => fault.kind === "outage")) return next();
    const context = contextOf(res);
    const surface = surfaceOf(context);
    const who = surface === "graph" ? byToken(req.headers.authorization) : byClient(req, context);
    const found = surface && emulator.faults.takeOutage({ ...who, surface });
    if (found) answer(emulator, res, found);
    else next();
  };
