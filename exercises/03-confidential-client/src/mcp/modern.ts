import { toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import type { RequestHandler } from "express";
import { logError } from "../log.ts";
import type { RunTool } from "../tools/run-tool.ts";
import type { Tool } from "../tools/tool.ts";
import { SERVER } from "./create-server.ts";

/** Whoever a request belongs to, in the words of SDK 1.x, which made it. */
type Request = { readonly authInfo?: AuthInfo };

function createModernServer(tools: readonly Tool[], runTool: RunTool, { authInfo }: Request): McpServer {
  const server = new McpServer(SERVER);
  for (const tool of tools) {
    const { name, title, description, input, readOnly } = tool;
    const about = { title, description, inputSchema: input, annotations: { readOnlyHint: readOnly } };
    server.registerTool(name, about, (args, { mcpReq }) =>
      runTool(tool, args, { auth: authInfo, signal: mcpReq.signal }),
    );
  }
  return server;
}

/** Serves 2026-07-28: no sessions, each request for itself. Behind the same gate, with the same tools. */
export function createModernEndpoint(tools: readonly Tool[], runTool: RunTool) {
  const handler = createMcpHandler((context) => createModernServer(tools, runTool, context), {
    legacy: "reject",
    onerror: (error) => logError("mcp-error", error),
  });
  const answer = toNodeHandler(handler);
  const handle: RequestHandler = (req, res) => answer(req as never, res, req.body);
  return { handle, stop: () => handler.close() };
}
