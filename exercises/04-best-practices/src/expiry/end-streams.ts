import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { RequestHandler } from "express";
import type { ExpirySettings } from "./settings.ts";

/** Ends an open answer when the token that opened it ends. */
// TODO 3: a stream was opened with a token that was good. It may be open for hours: when does the token end (req.auth has
// `expiresAt`), and who would say if it ended before that? The verifier is the gate's own.
export function endStreamsWithToken(_settings: ExpirySettings, _verifier: OAuthTokenVerifier): RequestHandler {
  return (_req, _res, next) => next();
}
