import express, { type Express, type Request, type RequestHandler } from "express";
import { createEntraResource } from "./entra/index.ts";
import { createFacade } from "./facade/index.ts";
import type { Config } from "./config.ts";
import { requireAccess } from "./gate/require-access.ts";
import { requireGraph } from "./gate/require-graph.ts";
import { answerFailure } from "./http/failure.ts";
import { requireKnownHost } from "./http/known-host.ts";
import { requireKnownMethod } from "./http/known-method.ts";
import { requireKnownOrigin } from "./http/known-origin.ts";
import { readOneMessage } from "./http/one-message.ts";
import { createMcpEndpoint } from "./mcp/endpoint.ts";
import { createLegacySse } from "./mcp/legacy-sse.ts";
import { protectedResourceRoutes, resourceMetadataUrl } from "./protected-resource.ts";
import { type Seams, simple } from "./seams.ts";
import { createGraphAccess } from "./tools/graph-access.ts";
import { createFindTool } from "./tools/index.ts";
import { createRunTool } from "./tools/run-tool.ts";

export interface App {
  readonly express: Express;
  /** Ends what is open. */
  stop(): Promise<void>;
}

function isNewcomer({ headers }: Request): boolean {
  return headers["mcp-protocol-version"] === "2026-07-28" && headers.authorization === undefined;
}

/** The server: every request takes these steps in this order. */
export function createApp(config: Config, own: Partial<Seams> = {}): App {
  const seams = { ...simple, ...own };
  const createAuthorization = config.authorizationServer === "facade" ? createFacade : createEntraResource;
  const authorization = createAuthorization(config, seams);
  const challenge = { resourceMetadataUrl: resourceMetadataUrl(config.mcpUrl), scope: authorization.scope };
  const tools = seams.createTools();
  const findTool = createFindTool(tools);
  const graph = createGraphAccess(config.graphBaseUrl, authorization.graphToken, seams.createGraphClient);
  const offer = { tools, mayList: seams.mayList, runTool: seams.aroundTools(createRunTool(graph)) };
  const endpoint = createMcpEndpoint(offer, seams.openSessions);
  const legacy = createLegacySse(offer);
  authorization.onEnded(endpoint.endGrant);
  authorization.onEnded(legacy.endGrant);

  const gate = requireAccess(authorization.verifier, challenge);
  const gateOthers: RequestHandler = (req, res, next) => (isNewcomer(req) ? next() : gate(req, res, next));
  const checks = [
    // TODO 12: clients of 2026-07-28 ask what a server can do before anybody signs in. What else can they ask?
    gateOthers,
    ...seams.behindTheGate(authorization.verifier),
    requireKnownMethod,
    ...readOneMessage,
    seams.requireTool(findTool, challenge),
    requireGraph(findTool, graph),
  ];
  const app = express().disable("x-powered-by").disable("etag").set("trust proxy", seams.trustsHop);
  app.use(...seams.atTheDoor, requireKnownHost(config.baseUrl));
  app.use(requireKnownOrigin(config.baseUrl, config.allowedOrigins));
  app.post(config.mcpUrl.pathname, ...checks, endpoint.handle);
  app.get(config.mcpUrl.pathname, gate, endpoint.handle);
  // TODO 1: DELETE ends a session. Whose?
  app.delete(config.mcpUrl.pathname, endpoint.handle);
  app.use(protectedResourceRoutes(config.mcpUrl, authorization));
  app.use(authorization.routes);
  // TODO 12: who still uses these two, who has to ask for them, and who checks the token?
  app.get("/sse", legacy.open);
  app.post("/message", ...readOneMessage, legacy.message);
  app.use((_req, res) => void res.status(404).json({ error: "not_found" }));
  app.use(answerFailure(challenge));
  return {
    express: app,
    async stop() {
      legacy.stop();
      await endpoint.stop();
    },
  };
}
