import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { RequestHandler } from "express";
import { logError } from "../log.ts";
import type { RunTool } from "../tools/run-tool.ts";
import type { Tool } from "../tools/tool.ts";
import { createServer } from "./create-server.ts";
import { isLegacy } from "./is-legacy.ts";
import { createModernEndpoint } from "./modern.ts";

/**
 * The same promise without sessions: a new server and a new transport for every request, and JSON instead of streams.
 * What does not exist cannot be stolen; there is nothing to listen to and nothing to end.
 */
export function createMcpEndpoint(tools: readonly Tool[], runTool: RunTool) {
  const modern = createModernEndpoint(tools, runTool);

  const answerAlone: RequestHandler = async (req, res) => {
    const server = createServer(tools, runTool);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    res.on("close", () => {
      server.close().catch((error: unknown) => logError("server-close-failed", error));
    });
    await server.connect(transport);
    await transport.handleRequest(req, res, req.body);
  };

  const handle: RequestHandler = (req, res, next) => {
    if (req.method !== "POST") return void res.status(405).set("allow", "POST").end();
    return (isLegacy(req) ? answerAlone : modern.handle)(req, res, next);
  };
  return { handle, endGrant: () => undefined, stop: () => modern.stop() };
}
