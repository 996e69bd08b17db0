import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { serializeMessage } from "@modelcontextprotocol/sdk/shared/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { type JSONRPCMessage, JSONRPCMessageSchema } from "@modelcontextprotocol/sdk/types.js";

/**
 * The stdio transport of MCP over a process we started ourselves, because a grader must see what the SDK's own
 * client transport hides: every line the server wrote, also those that are no message.
 * Framing: https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#stdio
 */
export class ProcessTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  /** Every complete line of stdout so far. */
  readonly lines: string[] = [];
  readonly #child: ChildProcessWithoutNullStreams;
  #rest = "";

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
  }

  async start(): Promise<void> {
    this.#child.stdout.setEncoding("utf8");
    this.#child.stdout.on("data", (chunk: string) => this.#receive(chunk));
    this.#child.stdin.on("error", (error) => this.onerror?.(error));
    this.#child.on("close", () => this.onclose?.());
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if (this.#child.stdin.writable) this.#child.stdin.write(serializeMessage(message));
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
  }

  #receive(chunk: string): void {
    const lines = (this.#rest + chunk).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#line(line.replace(/\r$/, ""));
  }

  #line(line: string): void {
    this.lines.push(line);
    const message = parseMessage(line);
    if (message) this.onmessage?.(message);
  }
}

/** The JSON-RPC message on a line, or undefined: what a client does with other lines is not defined by MCP. */
export function parseMessage(line: string): JSONRPCMessage | undefined {
  try {
    return JSONRPCMessageSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
