import type { RequestHandler } from "express";
import type { FindTool } from "../tools/index.ts";
import type { GraphAccess } from "../tools/graph-access.ts";

/**
 * Asks Entra for the Graph token before the call begins: once the answer streams, its status is 200 and nobody can be
 * told to sign in again. The token is thrown away here; the tool finds it in MSAL's cache.
 */
export function requireGraph(_findTool: FindTool, _graph: GraphAccess): RequestHandler {
  // TODO 11: when do we find out that Entra wants the person first?
  return (_req, _res, next) => next();
}
