import { toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import type { RequestHandler } from "express";
import { logError } from "../log.ts";
import { type Offer, SERVER } from "./create-server.ts";

/** Whoever a request belongs to, in the words of SDK 1.x, which made it. */
type Request = { readonly authInfo?: AuthInfo };

function createModernServer({ tools, runTool }: Offer, { authInfo }: Request): McpServer {
  const server = new McpServer(SERVER);
  // TODO 12: `mayList` says which of them a caller sees. Is there always a caller?
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
export function createModernEndpoint(offer: Offer) {
  const handler = createMcpHandler((context) => createModernServer(offer, context), {
    legacy: "reject",
    onerror: (error) => logError("mcp-error", error),
  });
  const answer = toNodeHandler(handler);
  const handle: RequestHandler = (req, res) => answer(req as never, res, req.body);
  return { handle, stop: () => handler.close() };
}
