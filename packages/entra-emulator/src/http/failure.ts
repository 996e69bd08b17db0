import type { ErrorRequestHandler } from "router";
import type { Emulator } from "../emulator.ts";
import { StateNotSaved } from "../state/state-not-saved.ts";
import { BodyTooLarge, RequestAborted } from "./body.ts";
import { contextOf } from "./exchange-context.ts";
import { reply } from "./reply.ts";

interface Heard {
  readonly status: number;
  readonly error: string;
  readonly description: string;
}

const TOO_LARGE: Heard = { status: 413, error: "invalid_request", description: "The request body is too large." };
const MALFORMED: Heard = { status: 400, error: "invalid_request", description: "The request is malformed." };
const OUR_FAULT: Heard = { status: 500, error: "server_error", description: "The tenant failed. Its log says why." };
const NOT_SAVED: Heard = {
  status: 503,
  error: "temporarily_unavailable",
  description: "The tenant could not write its state, so this does not count. Its log says why.",
};

function whatIsHeard(error: unknown): Heard {
  if (error instanceof BodyTooLarge) return TOO_LARGE;
  if (error instanceof StateNotSaved) return NOT_SAVED;
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 0;
  return status >= 400 && status < 500 ? { ...MALFORMED, status } : OUR_FAULT;
}

/** What no endpoint has words for. The reason of what is our own fault goes to the log, and never out. */
export const failure =
  (emulator: Emulator, warn: (message: string) => void): ErrorRequestHandler =>
  (error: unknown, _req, res, _next) => {
    if (error instanceof RequestAborted || res.headersSent) return res.destroy();
    const heard = whatIsHeard(error);
    const { status, error: code, description } = heard;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (heard === OUR_FAULT) warn(`The tenant failed on ${contextOf(res).path}: ${reason}`);
    if (status === 413) res.setHeader("connection", "close");
    return reply(emulator, res, { status, json: { error: code, error_description: description } });
  };
