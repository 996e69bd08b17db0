import type { ErrorRequestHandler } from "express";
import { challengeForClaims, type Challenge } from "../gate/challenge.ts";
import { logError } from "../log.ts";
import { UnavailableError, UserNeededError } from "../trouble.ts";
import { sendProblem } from "./problem.ts";

/** The same promise in the words of RFC 9457; what we need and do not get is 502 instead of 503. */
export function answerFailure(challenge: Challenge): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof UserNeededError) return challengeForClaims(res, challenge, error.claims);
    const { status } = error as { status?: unknown };
    if (typeof status === "number" && status >= 400 && status < 500)
      return sendProblem(res, status, "This request cannot be understood.");
    logError("request-failed", error);
    if (error instanceof UnavailableError) return sendProblem(res, 502, "Something this server needs is away.");
    return sendProblem(res, 500, "This server is in trouble.");
  };
}
