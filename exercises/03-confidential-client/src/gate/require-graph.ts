import type { RequestHandler } from "express";
import type { FindTool } from "../tools/index.ts";
import type { GraphAccess } from "../tools/graph-access.ts";

/** Before a tool that uses Graph begins. */
export function requireGraph(findTool: FindTool, graph: GraphAccess): RequestHandler {
  // TODO 11: once an answer streams, its status is 200. When should we find out that Entra wants the person first?
  return (_req, _res, next) => next();
}
