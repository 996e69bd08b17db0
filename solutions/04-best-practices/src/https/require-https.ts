import type { RequestHandler } from "express";
import type { Config } from "../config.ts";

/** Seconds. */
const YEAR = 31_536_000;
/** Browsers remember a name for all ports, and on localhost others live, too. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * What came over http has been read by whoever listened, token and all. A redirect would hide that: the client sends its
 * token twice and works. (MCP authorization, "Communication Security": all endpoints over HTTPS.)
 */
const refuseHttp: RequestHandler = (req, res, next) => {
  if (req.secure) return next();
  return res.status(403).json({ error: "https_required", error_description: "Ask over https, with another token." });
};

/** RFC 6797 §6.1 and §7.2: browsers come over https only, from now on; said over https, never over http. */
const strictTransport: RequestHandler = (_req, res, next) => {
  res.set("strict-transport-security", `max-age=${YEAR}`);
  next();
};

/** Answers are for one person, who has a token (RFC 9111 §5.2.2.5). A route that knows better says so. */
const keepNothing: RequestHandler = (_req, res, next) => {
  res.setHeader("cache-control", "no-store");
  next();
};

/** What every request and every answer has to be so that nobody listens in. Where clients know a server as http, it is a developer's. */
export function requireHttps({ baseUrl: { protocol, hostname } }: Config): RequestHandler[] {
  if (protocol !== "https:") return [keepNothing];
  return [keepNothing, refuseHttp, ...(LOOPBACK.includes(hostname) ? [] : [strictTransport])];
}
