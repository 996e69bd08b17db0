import { rateLimit } from "express-rate-limit";
import type { RequestHandler } from "express";
import type { Vault } from "../vault/vault.ts";
import type { ThrottlingSettings } from "./settings.ts";

const MINUTE = 60_000;

/** Nobody may keep the server busy alone. */
export function limitCallers({ perMinute }: ThrottlingSettings, _vault: Vault): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    // TODO 6: an address is counted, unless you say what else (keyGenerator). Whose address does a server behind a gateway see?
    // TODO 6: and it is counted in this process (store). With two servers, how much may one person ask?
    legacyHeaders: false,
    standardHeaders: "draft-8",
    identifier: "person",
    handler: (_req, res) => void res.status(429).json({ error: "too_many_requests" }),
  });
}
