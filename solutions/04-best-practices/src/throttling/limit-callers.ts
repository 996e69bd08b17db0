import { callerOf, principalOf } from "@workshop/solution-03-confidential-client";
import { type AugmentedRequest, rateLimit } from "express-rate-limit";
import type { Request, RequestHandler } from "express";
import type { Vault } from "../vault/vault.ts";
import { createHitStore } from "./hit-store.ts";
import type { ThrottlingSettings } from "./settings.ts";

const MINUTE = 60_000;

/** How many seconds until the window ends, for Retry-After (RFC 9110 §10.2.3). Said to whom it concerns, and not on every answer. */
function secondsLeft(req: Request): string {
  const { resetTime = new Date() } = (req as AugmentedRequest)["rateLimit"] ?? {};
  return String(Math.max(1, Math.ceil((resetTime.getTime() - Date.now()) / 1_000)));
}

/**
 * Nobody may keep the server busy alone: 429 with Retry-After (RFC 6585 §4), and nobody else is affected. Counted is the person
 * (or the application): a new token, another client or address is no new one.
 */
export function limitCallers({ perMinute }: ThrottlingSettings, vault: Vault): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    keyGenerator: ({ auth }) => principalOf(callerOf(auth)),
    store: createHitStore(vault, perMinute),
    legacyHeaders: false,
    standardHeaders: false,
    handler: (req, res) =>
      void res.status(429).set("retry-after", secondsLeft(req)).json({ error: "too_many_requests" }),
  });
}
