import type { RequestHandler } from "express";

/** MCP, basic/transports "Security Warning". */
export function requireKnownOrigin(baseUrl: URL, allowed: readonly string[]): RequestHandler {
  // TODO 7: which pages may call this server out of a person's browser? And what do programs send?
  return (_req, _res, next) => next();
}
