import type { RequestHandler } from "express";
import type { Vault } from "../vault/vault.ts";
import type { ThrottlingSettings } from "./settings.ts";

/** Nobody may keep the server busy alone. */
export function limitCallers(_settings: ThrottlingSettings, _vault: Vault): RequestHandler {
  return (_req, _res, next) => next();
}
