import { callerOf, challengeForScopes, type Seams } from "@workshop/solution-03-confidential-client";
import { decide } from "./policy.ts";

/** The name of the tool that a message calls; undefined when it calls none. */
function toolIn(body: unknown): string | undefined {
  const { method, params } = (body ?? {}) as { method?: unknown; params?: { name?: unknown } };
  return method === "tools/call" ? String(params?.name) : undefined;
}

/** Asks the policy before a tool does anything. */
export const requireTool: Seams["requireTool"] = (_findTool, challenge) => (req, res, next) => {
  // TODO 2: newer clients say the name of the tool in a header, too. Which of the two is run?
  const tool = req.get("mcp-name") ?? toolIn(req.body);
  if (tool === undefined) return next();
  const decision = decide(tool, callerOf(req.auth));
  if (decision.allowed) return next();
  // TODO 2: when a role is missing, will signing in again help?
  return challengeForScopes(res, challenge, "scopes" in decision ? decision.scopes : []);
};
