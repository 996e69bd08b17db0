import type { RequestHandler } from "express";
import type { Config } from "../config.ts";

/** What every request and every answer has to be so that nobody listens in. */
export function requireHttps(_config: Config): RequestHandler[] {
  return [];
}
