import type { RequestHandler } from "express";

const KNOWN = ["GET", "POST", "DELETE"];

/** Streamable HTTP has three methods; others are 405 (RFC 9110 §15.5.6), and TRACE cannot even be handed on (Fetch §2.2.1). */
export const requireKnownMethod: RequestHandler = (req, res, next) => {
  if (KNOWN.includes(req.method)) return next();
  return res.status(405).set("allow", KNOWN.join(", ")).json({ error: "method_not_allowed" });
};
