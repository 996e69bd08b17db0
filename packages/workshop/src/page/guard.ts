import type { RequestHandler } from "express";

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

/** Nothing from elsewhere runs in the page, and nothing frames it. */
export const setHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
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
