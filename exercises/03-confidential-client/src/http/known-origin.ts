import type { RequestHandler } from "express";

/** MCP, basic/transports "Security Warning". */
export function requireKnownOrigin(_baseUrl: URL, _allowed: readonly string[]): RequestHandler {
  // TODO 7: which pages may call this server out of a person's browser? And what do programs send?
  return (_req, _res, next) => next();
}
