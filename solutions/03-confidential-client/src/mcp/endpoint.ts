import type { RequestHandler } from "express";
import type { RunTool } from "../tools/run-tool.ts";
import type { Tool } from "../tools/tool.ts";
import { createServer } from "./create-server.ts";
import { isLegacy } from "./is-legacy.ts";
import { createModernEndpoint } from "./modern.ts";
import type { OpenSessions } from "./sessions.ts";

/** `/mcp` for both generations: sessions up to 2025-11-25, none from 2026-07-28 on. */
export function createMcpEndpoint(tools: readonly Tool[], runTool: RunTool, openSessions: OpenSessions) {
  const sessions = openSessions(() => createServer(tools, runTool));
  const modern = createModernEndpoint(tools, runTool);
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
