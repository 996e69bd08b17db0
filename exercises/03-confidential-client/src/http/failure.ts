import type { ErrorRequestHandler } from "express";
import type { Challenge } from "../gate/challenge.ts";
import { logError } from "../log.ts";

/** What no route answered. */
export function answerFailure(challenge: Challenge): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    logError("request-failed", error);
    // TODO 7: was it our mistake or the caller's? And who reads a stack trace that we send out?
    // TODO 11: Entra may want the person (`UserNeededError`), or be away (`UnavailableError`). What should a client do then?
    return res
      .status(500)
      .json({ error: "server_error", error_description: String(error), stack: (error as Error).stack });
  };
}
