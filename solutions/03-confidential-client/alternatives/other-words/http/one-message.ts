import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { z } from "zod";
import { sendProblem } from "./problem.ts";

const message = z.looseObject({ jsonrpc: z.literal("2.0") });

const requireOneMessage: RequestHandler = (req, res, next) => {
  if (req.method !== "POST" || message.safeParse(req.body).success) return next();
  return sendProblem(res, 422, "The body is not one JSON-RPC message.");
};

/** Only what the parser says: the gate's troubles come by here, too. */
const parseFailure: ErrorRequestHandler = (error: { status?: number; type?: string }, _req, res, next) =>
  error.type === undefined ? next(error) : sendProblem(res, error.status ?? 400, "The body cannot be read.");

/** The same promise; text is read first, so that a body without a type is refused in the same way. */
export const readOneMessage: (RequestHandler | ErrorRequestHandler)[] = [
  express.json({ limit: "64kb", type: () => true }),
  parseFailure,
  requireOneMessage,
];
