import { JSONRPCMessageSchema } from "@modelcontextprotocol/sdk/types.js";

/** True when a line of stdout is what MCP allows there: one JSON-RPC message. */
export function isMessage(line: string): boolean {
  try {
    return JSONRPCMessageSchema.safeParse(JSON.parse(line)).success;
  } catch {
    return false;
  }
}
