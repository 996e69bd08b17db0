import type { RequestHandler } from "express";
import type { Caller } from "../caller.ts";
import type { FindTool } from "../tools/index.ts";
import { type Challenge, challengeForScopes } from "./challenge.ts";

/** The scope in the token decides which tools it opens, before the tool does anything. */
export function requireToolScope(findTool: FindTool, challenge: Challenge): RequestHandler {
  return (req, res, next) => {
    const tool = findTool(req.body);
    const caller = req.auth?.extra?.["caller"] as Caller | undefined;
    if (!tool || !caller) return next();
    const granted = caller.scopes.join(" ");
    // TODO 10: does "mcp.readonly" include "mcp.read"? And are some of the scopes enough?
    if (tool.scopes.some((scope) => granted.includes(scope))) return next();
    return challengeForScopes(res, challenge, tool.scopes);
  };
}
