import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";
import type { RequestHandler } from "express";
import { createServer, type Offer } from "./create-server.ts";

interface Stream {
  readonly transport: SSEServerTransport;
}

/**
 * The transport of 2024-11-05, for clients that have not moved: `GET /sse` streams, `POST /message` sends. Deprecated since
 * 2025-03-26, off unless asked for, and behind the same gate: each message shows its token, and the stream is its owner's.
 */
export function createLegacySse(offer: Offer) {
  const streams = new Map<string, Stream>();
  const open: RequestHandler = async (req, res) => {
    // Express routes HEAD here, too; the stream that it asks about would never end.
    if (req.method === "HEAD") return void res.status(405).set("allow", "GET").end();
    const transport = new SSEServerTransport("/message", res);
    // TODO 12: whose stream is this? How many may one stranger open?
    streams.set(transport.sessionId, { transport });
    res.on("close", () => streams.delete(transport.sessionId));
    await createServer(offer).connect(transport);
  };
  const message: RequestHandler = async (req, res) => {
    // TODO 12: this id stood in an address. Who else has it?
    const stream = streams.get(String(req.query["sessionId"]));
    if (!stream) return void res.status(404).json({ error: "not_found" });
    return stream.transport.handlePostMessage(req, res, req.body);
  };
  const close = (which: (stream: Stream) => boolean): void => {
    for (const stream of [...streams.values()].filter(which)) void stream.transport.close();
  };
  return {
    open,
    message,
    // TODO 12: what is still open under a sign-in that is over?
    endGrant: (_grantId: string) => undefined,
    stop: () => close(() => true),
  };
}
