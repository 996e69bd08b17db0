import express, { type ErrorRequestHandler, type RequestHandler } from "express";

const LIMIT = "256kb";

/** JSON-RPC 2.0 §5.1 */
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;

const refusal = (code: number, message: string) => ({ jsonrpc: "2.0", id: null, error: { code, message } });

/**
 * A body is one JSON-RPC message. The SDK still takes batches, which MCP removed in 2025-06-18; whoever looks at
 * `body.method` to decide what is allowed sees nothing in a list.
 */
const requireOneMessage: RequestHandler = (req, res, next) => {
  if (req.method !== "POST") return next();
  const body: unknown = req.body;
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return next();
  const message = Array.isArray(body) ? "Send one message at a time." : "The body is not a JSON-RPC message.";
  return res.status(400).json(refusal(INVALID_REQUEST, message));
};

/** What the parser refuses is the caller's mistake, and is said as JSON-RPC. */
const parseFailure: ErrorRequestHandler = (error: { status?: number; type?: string }, _req, res, next) => {
  if (error.type === "entity.too.large") {
    res.set("connection", "close");
    return res.status(413).json(refusal(INVALID_REQUEST, `A message may have ${LIMIT}.`));
  }
  if (error.status === undefined || error.status >= 500) return next(error);
  return res.status(400).json(refusal(PARSE_ERROR, "The body is not valid JSON."));
};

/** Reads and checks the body of a request to the MCP endpoint. */
export const readOneMessage: (RequestHandler | ErrorRequestHandler)[] = [
  express.json({ limit: LIMIT, strict: false }),
  parseFailure,
  requireOneMessage,
];
