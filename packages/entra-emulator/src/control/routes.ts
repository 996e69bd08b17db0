import Router, { type Request, type Response } from "router";
import * as z from "zod";
import type { Emulator } from "../emulator.ts";
import { MintError } from "../hostile-tokens/mint-error.ts";
import { mintToken } from "../hostile-tokens/mint.ts";
import { contextOf } from "../http/exchange-context.ts";
import { LOOPBACK_HOSTS, isServedHost } from "../http/host.ts";
import { reply } from "../http/reply.ts";
import { applyFault } from "./apply-fault.ts";
import { afterSchema, clockRequestSchema, mintRequestSchema } from "./bodies.ts";
import type { ClockRequest, ExchangesAnswer, FaultAccepted } from "./contract.ts";
import { ControlError } from "./control-error.ts";
import { streamEvents } from "./events.ts";
import { faultRequestSchema } from "./fault-request.ts";
import { clockState, controlState, keysState } from "./state.ts";

type Action = (req: Request, res: Response) => unknown;

const NO_STORE = { "cache-control": "no-store" };

/** @throws ControlError 400 with what is wrong, in words */
function readJson<T>(schema: z.ZodType<T>, res: Response): T {
  let body: unknown;
  try {
    body = JSON.parse(contextOf(res).rawBody);
  } catch {
    throw new ControlError(400, "invalid_request", "The body is not JSON.");
  }
  const read = schema.safeParse(body);
  if (!read.success) throw new ControlError(400, "invalid_request", z.prettifyError(read.error).slice(0, 500));
  return read.data;
}

/** A web page cannot send this header to us without a preflight, which we do not allow. */
function requireControl(req: Request): void {
  if (req.headers["x-emulator-control"] !== "1")
    throw new ControlError(403, "forbidden", "Send the header x-emulator-control: 1.");
}

function refuse(emulator: Emulator, res: Response, error: unknown): void {
  if (!(error instanceof ControlError || error instanceof MintError)) throw error;
  const { status, code } = error instanceof ControlError ? error : { status: 400, code: "invalid_request" };
  reply(emulator, res, { status, json: { error: code, error_description: error.message } });
}

/** Answers with what the action returns; nothing is 204. */
function answering(emulator: Emulator, action: Action) {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      const json = await action(req, res);
      if (json === undefined) reply(emulator, res, { status: 204 });
      else reply(emulator, res, { json, headers: NO_STORE });
    } catch (error) {
      refuse(emulator, res, error);
    }
  };
}

function moveClock(emulator: Emulator, request: ClockRequest) {
  emulator.faults.moveClock("reset" in request ? -emulator.time.offset() : request.seconds);
  return clockState(emulator);
}

function exchanges({ recorder }: Emulator, res: Response): ExchangesAnswer {
  const after = afterSchema.parse(contextOf(res).query.get("after"));
  return { exchanges: recorder.exchanges(after), last: recorder.last() };
}

/** Answers first: the record then begins after this very request. */
function forget(emulator: Emulator, res: Response): void {
  reply(emulator, res, { status: 204 });
  emulator.recorder.clear();
}

/** What a fault withdraws is withdrawn for good before anybody hears of it. */
async function addFault({ faults, store }: Emulator, res: Response): Promise<FaultAccepted> {
  const accepted = applyFault(faults, readJson(faultRequestSchema, res));
  await store.saved();
  return accepted;
}

function removeFault({ faults }: Emulator, id: string): void {
  if (!faults.remove(id)) throw new ControlError(404, "not_found", "No fault of this id waits.");
}

/** What the real service does not have: see contract.ts. */
export function controlRoutes(emulator: Emulator): Router.Router {
  const { faults } = emulator;
  const router = Router();
  const read = (action: Action) => answering(emulator, action);
  const change = (action: Action) =>
    answering(emulator, (req, res) => {
      requireControl(req);
      return action(req, res);
    });
  router.use("/_emulator", (req, res, next) => {
    if (isServedHost(req.headers.host, LOOPBACK_HOSTS)) return next();
    const description = "Only a loopback name of this machine leads here.";
    return refuse(emulator, res, new ControlError(421, "misdirected_request", description));
  });
  router.get(
    "/_emulator/state",
    read(() => controlState(emulator)),
  );
  router.get(
    "/_emulator/exchanges",
    read((_req, res) => exchanges(emulator, res)),
  );
  router.get("/_emulator/events", (req, res) => {
    try {
      streamEvents(emulator, req, res, contextOf(res).query.get("after"));
    } catch (error) {
      refuse(emulator, res, error);
    }
  });
  router.delete(
    "/_emulator/exchanges",
    change((_req, res) => forget(emulator, res)),
  );
  router.post(
    "/_emulator/faults",
    change((_req, res) => addFault(emulator, res)),
  );
  router.delete(
    "/_emulator/faults",
    change(() => faults.clear()),
  );
  router.delete(
    "/_emulator/faults/:id",
    change((req) => removeFault(emulator, String(req.params.id))),
  );
  router.post(
    "/_emulator/clock",
    change((_req, res) => moveClock(emulator, readJson(clockRequestSchema, res))),
  );
  router.post(
    "/_emulator/keys/roll",
    change(() => faults.rollSigningKey().then(() => keysState(emulator))),
  );
  router.post(
    "/_emulator/keys/retire",
    change(() => faults.retireOldKeys().then(() => keysState(emulator))),
  );
  router.post(
    "/_emulator/tokens",
    change((_req, res) => mintToken(emulator, readJson(mintRequestSchema, res))),
  );
  return router;
}
