import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { SharedSession } from "@workshop/solution-03-confidential-client";

const HEADERS = {
  host: "localhost",
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
};

/**
 * Lets a transport live through how the session began at another server: the same `initialize`, to which nobody hears
 * the answer. After that both stand in the same place, because the rest of what a session of ours remembers is in records.
 */
export async function replayInitialize(
  transport: StreamableHTTPServerTransport,
  { initialize }: SharedSession,
): Promise<void> {
  const req = Object.assign(new IncomingMessage(new Socket()), { method: "POST", url: "/mcp", headers: HEADERS });
  req.rawHeaders = Object.entries(HEADERS).flat();
  await transport.handleRequest(req, new ServerResponse(req), initialize);
}
