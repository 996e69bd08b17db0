import { type AugmentedRequest, rateLimit } from "express-rate-limit";
import type { Request, RequestHandler } from "express";
import type { Vault } from "../vault/vault.ts";
import type { ThrottlingSettings } from "./settings.ts";

const MINUTE = 60_000;

/** How many seconds until the window ends, for Retry-After (RFC 9110 §10.2.3). Said to whom it concerns, and not on every answer. */
function secondsLeft(req: Request): string {
  const { resetTime = new Date() } = (req as AugmentedRequest)["rateLimit"] ?? {};
  return String(Math.max(1, Math.ceil((resetTime.getTime() - Date.now()) / 1_000)));
}

/** Nobody may keep the server busy alone. */
export function limitCallers({ perMinute }: ThrottlingSettings, _vault: Vault): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    // TODO 6: an address is counted, unless you say what else (keyGenerator). Whose address does a server behind a gateway see?
    // TODO 6: and it is counted in this process (store). With two servers, how much may one person ask?
    legacyHeaders: false,
    standardHeaders: false,
    handler: (req, res) =>
      void res.status(429).set("retry-after", secondsLeft(req)).json({ error: "too_many_requests" }),
  });
}
