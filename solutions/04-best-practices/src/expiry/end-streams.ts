import { OAuthError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { RequestHandler } from "express";
import { log } from "@workshop/solution-03-confidential-client";
import type { ExpirySettings } from "./settings.ts";

/** What opens a stream without end from 2026-07-28 on; before, it is GET. A header that says something else than the body is refused. */
const LISTEN = "subscriptions/listen";

/**
 * Ends an open answer when the token that opened it ends: at its expiry, and when the gate would not let it in again, which
 * is asked every so often. The answer to a call ends with the call, and half of one would be a wrong one.
 * (MCP authorization, "Access Token Usage": every request of a session is authorized; a stream is a long one.)
 */
export function endStreamsWithToken({ recheck }: ExpirySettings, verifier: OAuthTokenVerifier): RequestHandler {
  return (req, res, next) => {
    if (req.method !== "GET" && req.get("mcp-method") !== LISTEN) return next();
    const { token = "", expiresAt = 0 } = req.auth ?? {};
    const end = (why: string): void => {
      if (!res.headersSent || res.writableEnded) return;
      log("stream-ended", { why });
      res.end();
    };
    const look = (): void => {
      verifier.verifyAccessToken(token).catch((error: unknown) => {
        // Trouble of our own ends nobody's stream; the token's own end does, in any case.
        if (error instanceof OAuthError) end("refused");
      });
    };
    const timers = [
      setTimeout(() => end("expired"), Math.max(0, expiresAt * 1_000 - Date.now())).unref(),
      setInterval(look, recheck * 1_000).unref(),
    ] as const;
    res.once("close", () => timers.forEach((timer) => clearInterval(timer)));
    next();
  };
}
