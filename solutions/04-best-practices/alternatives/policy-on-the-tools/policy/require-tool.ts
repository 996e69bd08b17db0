import { callerOf, challengeForScopes, noteRefusal, type Seams } from "@workshop/solution-03-confidential-client";
import type { Request } from "express";
import { decide } from "./policy.ts";

const isCall = ({ body }: Request): boolean => (body as { method?: unknown } | undefined)?.method === "tools/call";

/**
 * Who may not use a tool hears what somebody hears who made its name up: an error of the protocol, inside a good answer
 * (MCP tools, "Error Handling": unknown tools are -32602). So nobody learns which tools there are.
 */
export const requireTool: Seams["requireTool"] = (findTool, challenge) => (req, res, next) => {
  if (!isCall(req)) return next();
  const decision = decide(findTool(req.body), callerOf(req.auth));
  if (decision.allowed) return next();
  noteRefusal(res, decision.rule);
  if (decision.rule === "scope") return challengeForScopes(res, challenge, decision.scopes);
  const { id = null } = req.body as { id?: unknown };
  return res.json({ jsonrpc: "2.0", id, error: { code: -32602, message: "There is no such tool." } });
};
