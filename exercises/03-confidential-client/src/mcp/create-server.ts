import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import { z } from "zod";
import { callerOf } from "../caller.ts";
import type { MayList } from "../tools/may-list.ts";
import type { RunTool } from "../tools/run-tool.ts";
import type { Tool } from "../tools/tool.ts";

/** One for all: making it is nine tenths of the cost of a server. */
const jsonSchemaValidator = new AjvJsonSchemaValidator();

export const SERVER = { name: "notes-remote", version: "1.0.0" };

/** What is said about a tool in the list. */
const describe = ({ name, title, description, input, readOnly }: Tool) => ({
  name,
  title,
  description,
  inputSchema: z.toJSONSchema(input) as { type: "object" },
  annotations: { readOnlyHint: readOnly },
});

/** What a server of either generation offers. */
export interface Offer {
  readonly tools: readonly Tool[];
  readonly mayList: MayList;
  readonly runTool: RunTool;
}

/** A server for the protocol up to 2025-11-25, for one session. Who asks may change in it: a new token may bring more. */
export function createServer({ tools, mayList, runTool }: Offer): McpServer {
  const server = new McpServer(SERVER, { jsonSchemaValidator });
  for (const tool of tools) {
    const { name, title, description, input, readOnly } = tool;
    const about = { title, description, inputSchema: input, annotations: { readOnlyHint: readOnly } };
    server.registerTool(name, about, (args, { authInfo, signal }) => runTool(tool, args, { auth: authInfo, signal }));
  }
  server.server.setRequestHandler(ListToolsRequestSchema, (_request, { authInfo }) => ({
    tools: tools.filter((tool) => mayList(tool, callerOf(authInfo))).map(describe),
  }));
  return server;
}
