import type { ErrorRequestHandler } from "express";
import { challengeForClaims, type Challenge } from "../gate/challenge.ts";
import { logError } from "../log.ts";
import { UnavailableError, UserNeededError } from "../trouble.ts";

function isCallersMistake(error: unknown): error is { status: number } {
  const status = (error as { status?: unknown }).status;
  return typeof status === "number" && status >= 400 && status < 500;
}

/**
 * What no route answered. Our trouble is 503 or 500 and never blames the caller: a client that hears 401 throws its
 * token away. The reason goes to the log, and never out.
 */
export function answerFailure(challenge: Challenge): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof UserNeededError) return challengeForClaims(res, challenge, error.claims);
    if (isCallersMistake(error)) return res.status(error.status).json({ error: "invalid_request" });
    logError("request-failed", error);
    if (error instanceof UnavailableError) {
      res.set("retry-after", String(error.retryAfter));
      return res.status(503).json({ error: "temporarily_unavailable" });
    }
    return res.status(500).json({ error: "server_error" });
  };
}
