import type { RequestHandler } from "express";
import { createServer, type Offer } from "./create-server.ts";
import { isLegacy } from "./is-legacy.ts";
import { createModernEndpoint } from "./modern.ts";
import type { OpenSessions } from "./sessions.ts";

/** `/mcp` for both generations: sessions up to 2025-11-25, none from 2026-07-28 on. */
export function createMcpEndpoint(offer: Offer, openSessions: OpenSessions) {
  const sessions = openSessions(() => createServer(offer));
  const modern = createModernEndpoint(offer);
  const handle: RequestHandler = (req, res, next) => (isLegacy(req) ? sessions.handle : modern.handle)(req, res, next);
  return {
    handle,
    endGrant: sessions.endGrant,
    async stop(): Promise<void> {
      sessions.stop();
      await modern.stop();
    },
  };
}
