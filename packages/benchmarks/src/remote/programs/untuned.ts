// The SDK as its examples use it: a server and a transport for each request, and a signature checked for each request.
import { InvalidTokenError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import { requireBearerAuth } from "@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js";
import { createMcpExpressApp } from "@modelcontextprotocol/sdk/server/express.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { Request, Response } from "express";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { registerTools, shapes } from "./tools.ts";

const { AZURE_AUTHORITY_HOST = "", AZURE_TENANT_ID = "", AZURE_CLIENT_ID = "", PORT } = process.env;
const authority = `${AZURE_AUTHORITY_HOST}/${AZURE_TENANT_ID}`;
const keys = createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`));

async function verifyAccessToken(token: string) {
  const rules = { issuer: `${authority}/v2.0`, audience: AZURE_CLIENT_ID, algorithms: ["RS256"] };
  const { payload } = await jwtVerify(token, keys, rules).catch(() => {
    throw new InvalidTokenError("The token is not good here.");
  });
  const scopes = String(payload["scp"]).split(" ");
  return { token, clientId: String(payload["azp"]), scopes, expiresAt: payload.exp ?? 0 };
}

const app = createMcpExpressApp();
const gate = requireBearerAuth({ verifier: { verifyAccessToken }, requiredScopes: ["mcp.read"] });
async function answer(req: Request, res: Response): Promise<void> {
  const server = registerTools(new McpServer({ name: "bench", version: "1.0.0" }), shapes());
  const transport = new StreamableHTTPServerTransport({});
  res.on("close", () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
}

app.post("/mcp", gate, (req, res) => answer(req, res));
app.listen(Number(PORT), "127.0.0.1", () => process.stderr.write("listening\n"));
