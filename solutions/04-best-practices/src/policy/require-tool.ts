import { callerOf, challengeForScopes, noteRefusal, type Seams } from "@workshop/solution-03-confidential-client";
import { decide } from "./policy.ts";

/** The name of the tool that a message calls; undefined when it calls none. */
function toolIn(body: unknown): string | undefined {
  const { method, params } = (body ?? {}) as { method?: unknown; params?: { name?: unknown } };
  return method === "tools/call" ? String(params?.name) : undefined;
}

/**
 * Asks the policy before a tool does anything. What is missing decides the answer: for a scope there is a challenge that
 * names all scopes of the call at once; for a role there is none, because signing in again would not bring it.
 * It looks at the body, which is what will be run; headers that repeat the name (2026-07-28) only repeat it.
 */
export const requireTool: Seams["requireTool"] = (_findTool, challenge) => (req, res, next) => {
  const tool = toolIn(req.body);
  if (tool === undefined) return next();
  const decision = decide(tool, callerOf(req.auth));
  if (decision.allowed) return next();
  noteRefusal(res, decision.rule);
  if (decision.rule === "scope") return challengeForScopes(res, challenge, decision.scopes);
  return res.status(403).json({ error: "forbidden", error_description: "You may not use this tool." });
};
