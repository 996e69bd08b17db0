// The SDK's server with sessions, tuned as the solution of exercise 3 is, and nothing that keeps anybody out.
import { randomUUID } from "node:crypto";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import express, { type Request, type Response } from "express";
import { registerTools, shapes } from "./tools.ts";

const jsonSchemaValidator = new AjvJsonSchemaValidator();
const kept = shapes();
const sessions = new Map<string, StreamableHTTPServerTransport>();

async function open(): Promise<StreamableHTTPServerTransport> {
  const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
    sessionIdGenerator: () => randomUUID(),
    onsessioninitialized: (id) => void sessions.set(id, transport),
  });
  const server = registerTools(new McpServer({ name: "bench", version: "1.0.0" }, { jsonSchemaValidator }), kept);
  await server.connect(transport);
  return transport;
}

const app = express().disable("x-powered-by").disable("etag");

async function answer(req: Request, res: Response): Promise<void> {
  const id = req.headers["mcp-session-id"];
  const transport = typeof id === "string" ? sessions.get(id) : await open();
  if (!transport) return void res.status(404).end();
  await transport.handleRequest(req, res, req.body);
}

app.all("/mcp", express.json(), (req, res) => answer(req, res));
app.listen(Number(process.env["PORT"]), "127.0.0.1", () => process.stderr.write("listening\n"));
