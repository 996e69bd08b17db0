import type { RequestHandler } from "express";

/** MCP, basic/transports "Security Warning". */
export function requireKnownHost(baseUrl: URL): RequestHandler {
  // TODO 7: a stranger's page gives its own name the address 127.0.0.1. What does the Host header say then?
  return (_req, _res, next) => next();
}
