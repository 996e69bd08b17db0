import type { RequestHandler } from "express";
import { noteRefusal } from "../refused-by.ts";

/**
 * Browsers say in Origin which page sends. Programs send none. MCP, basic/transports: servers MUST validate it, and
 * MUST answer 403 to one they don't know.
 */
export function requireKnownOrigin(baseUrl: URL, allowed: readonly string[]): RequestHandler {
  const known = new Set([baseUrl.origin, ...allowed]);
  return (req, res, next) => {
    const { origin } = req.headers;
    // TODO 7: it is noted. Does that keep any page out? And what do programs send?
    if (origin !== undefined && !known.has(origin)) noteRefusal(res, "origin");
    return next();
  };
}
