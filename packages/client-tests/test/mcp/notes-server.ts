import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { requireBearerAuth } from "@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js";
import { createMcpExpressApp } from "@modelcontextprotocol/sdk/server/express.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { Express, Request, Response } from "express";
import { afterAll } from "vitest";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { API } from "../support/tenant.ts";
import { createVerifier } from "./verifier.ts";

const PATH = "/mcp";
const WELL_KNOWN = "/.well-known/oauth-protected-resource";

/** What the server tells a client that comes without a token. */
export interface Published {
  resource: string;
  /** Of the authorization server. */
  issuer: string;
  /** In the metadata. */
  scopes: string[];
  /** Every token must have them, and the challenge names them. */
  required: string[];
  /** Without it there is no protected resource metadata: 404. */
  metadata: boolean;
}

export interface NotesServer {
  readonly url: string;
  readonly published: Published;
  /** Publishes what a good server would for this tenant, with something changed. */
  publish(entra: Entra, changes?: Partial<Published>): void;
  /** How many calls of the tool were let through. */
  readonly calls: string[];
}

function notes(calls: string[]): McpServer {
  const server = new McpServer({ name: "notes", version: "1.0.0" });
  server.registerTool("whoami", { description: "Says who is asking" }, ({ authInfo }) => {
    const text = JSON.stringify({ ...authInfo?.extra, scopes: authInfo?.scopes });
    calls.push(text);
    return { content: [{ type: "text", text }] };
  });
  return server;
}

/** One server and one transport for each request: nothing is remembered between two. */
async function serve(calls: string[], req: Request, res: Response): Promise<void> {
  const server = notes(calls);
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  res.on("close", () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
}

function mount(app: Express, { url, published, calls }: NotesServer): void {
  app.get(`${WELL_KNOWN}${PATH}`, (_req, res) => {
    const { resource, issuer, scopes, metadata } = published;
    if (!metadata) return void res.status(404).end();
    res.json({ resource, authorization_servers: [issuer], scopes_supported: scopes });
  });
  app.post(PATH, (req, res, next) =>
    requireBearerAuth({
      verifier: createVerifier(published.issuer, new URL(url)),
      requiredScopes: published.required,
      ...(published.metadata && { resourceMetadataUrl: new URL(`${WELL_KNOWN}${PATH}`, url).href }),
    })(req, res, next),
  );
  app.post(PATH, (req, res) => serve(calls, req, res));
  app.all(PATH, (_req, res) => void res.status(405).end());
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}${PATH}`;
}

/** A remote MCP server (SDK 1.x, stateless) that wants a token of the tenant for every call. Stopped with the file. */
export async function startNotesServer(): Promise<NotesServer> {
  const app = createMcpExpressApp({ host: "localhost" });
  const url = await listen(createServer(app));
  const scopes = [`${API}/mcp.read`];
  const published: Published = { resource: url, issuer: "", scopes, required: scopes, metadata: true };
  const publish: NotesServer["publish"] = ({ origin }, changes) => {
    const issuer = `${origin}/${contoso.id}/v2.0`;
    Object.assign(published, { resource: url, issuer, scopes, required: scopes, metadata: true, ...changes });
  };
  const server: NotesServer = { url, published, publish, calls: [] };
  mount(app, server);
  return server;
}
