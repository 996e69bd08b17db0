import type { RequestHandler } from "express";
import { callerOf } from "../caller.ts";
import type { FindTool } from "../tools/index.ts";
import { type Challenge, challengeForScopes } from "./challenge.ts";

/** The scope in the token decides which tools it opens, before the tool does anything. */
export function requireToolScope(findTool: FindTool, challenge: Challenge): RequestHandler {
  return (req, res, next) => {
    const tool = findTool(req.body);
    if (!tool) return next();
    const { scopes } = callerOf(req.auth);
    if (tool.scopes.every((scope) => scopes.includes(scope))) return next();
    return challengeForScopes(res, challenge, tool.scopes);
  };
}
