import { timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { Refusal } from "./api/refusal.ts";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Nothing from elsewhere runs in the page, nothing frames it, and no other page may load what is in it. */
export const setHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  });
  next();
};

/** Refuses names that are not this machine's: a web page elsewhere cannot read the progress by DNS rebinding. */
export const requireLoopbackHost: RequestHandler = (request, response, next) => {
  const name = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (["localhost", "127.0.0.1", "[::1]"].includes(name)) return next();
  response.status(403).type("text/plain").send("This page answers to localhost only.\n");
};

/** Lets the docs site of this machine read an answer (Fetch §3.2, CORS): without credentials, and no other site. */
export function letSiteRead(port: number): RequestHandler {
  const sites = ["localhost", "127.0.0.1"].map((host) => `http://${host}:${port}`);
  return ({ headers: { origin } }, response, next) => {
    response.vary("Origin");
    if (origin !== undefined && sites.includes(origin)) response.set("Access-Control-Allow-Origin", origin);
    next();
  };
}

/** Refuses what a browser sends for another page (RFC 6454 §7, Fetch Metadata). Programs send neither header. */
export const requireNoOtherOrigin: RequestHandler = ({ headers }, _response, next) => {
  const site = headers["sec-fetch-site"] ?? "same-origin";
  const foreign = headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
  if (foreign || !["same-origin", "none"].includes(site)) throw new Refusal(403, "foreign_origin");
  next();
};

/**
 * Refuses a change that our own page did not ask for: every page in the learner's browser can send a POST here, but only
 * ours can read the token out of itself.
 */
export function requireToken(token: string): RequestHandler {
  const expected = Buffer.from(token);
  return ({ headers }, _response, next) => {
    const given = Buffer.from(String(headers["x-workshop-token"] ?? ""));
    const same = given.length === expected.length && timingSafeEqual(given, expected);
    if (!same) throw new Refusal(403, "wrong_token");
    next();
  };
}
