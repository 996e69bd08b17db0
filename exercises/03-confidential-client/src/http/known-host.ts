import type { RequestHandler } from "express";
import { noteRefusal } from "../refused-by.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * A page of a stranger can give its own name the address 127.0.0.1 (DNS rebinding); the Host header then still says
 * that name. MCP, basic/transports "Security Warning".
 */
export function requireKnownHost(baseUrl: URL): RequestHandler {
  const known = new Set([baseUrl.hostname, ...LOOPBACK]);
  return (req, res, next) => {
    const asked = `http://${req.host}`;
    const url = URL.canParse(asked) ? new URL(asked) : undefined;
    // TODO 7: it is noted. Does that keep anybody out?
    if (!url || !known.has(url.hostname)) noteRefusal(res, "host");
    return next();
  };
}
