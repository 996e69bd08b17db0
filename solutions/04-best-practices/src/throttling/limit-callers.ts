import { hash } from "node:crypto";
import { callerOf, principalOf } from "@workshop/solution-03-confidential-client";
import { rateLimit } from "express-rate-limit";
import type { RequestHandler } from "express";
import type { Vault } from "../vault/vault.ts";
import { createHitStore } from "./hit-store.ts";
import type { ThrottlingSettings } from "./settings.ts";

const MINUTE = 60_000;

/**
 * Nobody may keep the server busy alone: 429 with Retry-After (RFC 6585 §4), and nobody else is affected. Counted is the person
 * (or the application): a new token, another client or address is no new one. The key is a hash, for the vault has no ids to read.
 */
export function limitCallers({ perMinute }: ThrottlingSettings, vault: Vault): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    keyGenerator: ({ auth }) => hash("sha256", principalOf(callerOf(auth)), "base64url"),
    store: createHitStore(vault, perMinute),
    legacyHeaders: false,
    standardHeaders: "draft-8",
    identifier: "person",
    handler: (_req, res) => void res.status(429).json({ error: "too_many_requests" }),
  });
}
