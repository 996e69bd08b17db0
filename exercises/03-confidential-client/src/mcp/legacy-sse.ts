import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";
import type { RequestHandler } from "express";
import type { RunTool } from "../tools/run-tool.ts";
import type { Tool } from "../tools/tool.ts";
import { createServer } from "./create-server.ts";

interface Stream {
  readonly transport: SSEServerTransport;
}

/** The transport of 2024-11-05: `GET /sse` streams, `POST /message` sends. Deprecated since 2025-03-26. */
export function createLegacySse(tools: readonly Tool[], runTool: RunTool) {
  const streams = new Map<string, Stream>();
  const open: RequestHandler = async (req, res) => {
    const transport = new SSEServerTransport("/message", res);
    // TODO 12: whose stream is this? How many may one stranger open?
    streams.set(transport.sessionId, { transport });
    res.on("close", () => streams.delete(transport.sessionId));
    await createServer(tools, runTool).connect(transport);
  };
  const message: RequestHandler = async (req, res) => {
    // TODO 12: this id stood in an address. Who else has it?
    const stream = streams.get(String(req.query["sessionId"]));
    if (!stream) return void res.status(404).json({ error: "not_found" });
    return stream.transport.handlePostMessage(req, res, req.body);
  };
  return {
    open,
    message,
    endGrant(_grantId: string): void {
      // TODO 12: what is still open under a sign-in that is over?
    },
    stop(): void {
      for (const { transport } of streams.values()) void transport.close();
    },
  };
}
