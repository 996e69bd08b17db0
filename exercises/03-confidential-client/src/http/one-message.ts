import type { ErrorRequestHandler, RequestHandler } from "express";

const LIMIT = "256kb";

/** JSON-RPC 2.0 §5.1 */
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;

const refusal = (code: number, message: string) => ({ jsonrpc: "2.0", id: null, error: { code, message } });

/** TODO 7: how long may a body be? What becomes of one that is no JSON? (`parseFailure` knows what express makes of it.) */
const readBody: RequestHandler = (req, _res, next) => {
  let text = "";
  req.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  req.on("end", () => {
    req.body = text ? JSON.parse(text) : undefined;
    next();
  });
};

/**
 * A body is one JSON-RPC message. The SDK still takes batches, which MCP removed in 2025-06-18; whoever looks at
 * `body.method` to decide what is allowed sees nothing in a list.
 */
const requireOneMessage: RequestHandler = (req, res, next) => {
  if (req.method !== "POST") return next();
  const body: unknown = req.body;
  // TODO 7: a list is an object, too. Who looks at each of its messages?
  if (typeof body === "object") return next();
  return res.status(400).json(refusal(INVALID_REQUEST, "The body is not a JSON-RPC message."));
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
export const readOneMessage: (RequestHandler | ErrorRequestHandler)[] = [readBody, parseFailure, requireOneMessage];
