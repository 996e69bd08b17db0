import type { ErrorRequestHandler } from "express";
import type { Challenge } from "../gate/challenge.ts";
import { logError } from "../log.ts";
import { UnavailableError } from "../trouble.ts";

/**
 * What no route answered. Our trouble is 503 or 500 and never blames the caller: a client that hears 401 throws its
 * token away. The reason goes to the log, and never out.
 */
export function answerFailure(_challenge: Challenge): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    // TODO 11: Entra may want the person (`UserNeededError`). Which status tells the client, and who has to hear the claims?
    logError("request-failed", error);
    if (error instanceof UnavailableError) {
      res.set("retry-after", String(error.retryAfter));
      return res.status(503).json({ error: "temporarily_unavailable" });
    }
    // TODO 7: was it our mistake or the caller's? And who reads a stack trace that we send out?
    return res.status(500).json({ error: "server_error", error_description: (error as Error).stack });
  };
}
