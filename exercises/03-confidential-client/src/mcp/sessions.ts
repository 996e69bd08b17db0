import { randomUUID } from "node:crypto";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { isInitializeRequest, type JSONRPCMessage, type RequestId } from "@modelcontextprotocol/sdk/types.js";
import type { RequestHandler, Response } from "express";
import type { createServer } from "./create-server.ts";

/** Sessions of the protocol up to 2025-11-25. One MCP server is enough for all of them. */
export function createSessions(newServer: () => ReturnType<typeof createServer>) {
  // TODO 7: how many of these may there be, and how long does one live that nobody uses?
  const sessions = new Set<string>();
  const [toServer, transport] = InMemoryTransport.createLinkedPair();
  void newServer().connect(transport);

  // TODO 6: clients count their requests from 0, each for itself. Whose answer is number 3?
  const waiting: [RequestId, Response][] = [];
  toServer.onmessage = (message) => {
    const place = waiting.findLastIndex(([id]) => "id" in message && id === message.id);
    if (place >= 0) waiting.splice(place, 1)[0]?.[1].json(message);
  };

  function open(res: Response): void {
    const id = randomUUID();
    sessions.add(id);
    res.set("mcp-session-id", id);
  }

  function listen(res: Response): void {
    // TODO 7: this client has left. Who else is still here?
    res.on("close", () => process.exit(0));
    res.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
  }

  const handle: RequestHandler = async (req, res) => {
    if (isInitializeRequest(req.body)) open(res);
    // TODO 6: whose session is this, and who is asking? And what if there is none?
    const id = String(req.headers["mcp-session-id"]);
    if (req.method === "DELETE") return void res.status(sessions.delete(id) ? 200 : 404).end();
    if (req.method === "GET") return listen(res);
    const messages = [req.body as JSONRPCMessage].flat();
    for (const message of messages) {
      if ("id" in message && message.id !== undefined) waiting.push([message.id, res]);
      else res.status(202).end();
      await toServer.send(message, { authInfo: req.auth } as never);
    }
  };

  return {
    handle,
    /** Ends what was opened under a sign-in. */
    endGrant(_grantId: string): void {
      // TODO 4: a sign-in is over, and its streams are still open.
    },
    count: () => sessions.size,
    stop(): void {
      sessions.clear();
    },
  };
}
