import type { RequestHandler } from "express";
import { MSAL_PAUSE } from "../entra-trouble.ts";

/**
 * What is away for a moment is no mistake of the caller (RFC 9110 §15.6.4). The SDK's handlers send
 * `temporarily_unavailable` with 400, and a client that hears 400 gives its refresh token up.
 */
export const sayUnavailable: RequestHandler = (_req, res, next) => {
  const json = res.json.bind(res);
  res.json = (body: { error?: unknown }) => {
    const isAway = body.error === "temporarily_unavailable";
    if (isAway && !res.hasHeader("retry-after")) res.status(503).set("retry-after", String(MSAL_PAUSE));
    return json(body);
  };
  next();
};
