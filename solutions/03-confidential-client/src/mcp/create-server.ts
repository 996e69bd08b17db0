import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import type { RunTool } from "../tools/run-tool.ts";
import type { Tool } from "../tools/tool.ts";

/** One for all: making it is nine tenths of the cost of a server. */
const jsonSchemaValidator = new AjvJsonSchemaValidator();

export const SERVER = { name: "notes-remote", version: "1.0.0" };

/** A server for the protocol up to 2025-11-25, for one session. */
export function createServer(tools: readonly Tool[], runTool: RunTool): McpServer {
  const server = new McpServer(SERVER, { jsonSchemaValidator });
  for (const tool of tools) {
    const { name, title, description, input, readOnly } = tool;
    const about = { title, description, inputSchema: input, annotations: { readOnlyHint: readOnly } };
    server.registerTool(name, about, (args, { authInfo, signal }) => runTool(tool, args, { auth: authInfo, signal }));
  }
  return server;
}
