import type { Seams } from "@workshop/solution-03-confidential-client";
import { decide } from "./policy.ts";

/**
 * A caller sees what is theirs: a model that reads of a tool will try it. A tool for which only a scope is missing stays in
 * the list, or nobody would ever ask for the scope.
 */
export const mayList: Seams["mayList"] = ({ name }, caller) => {
  const decision = decide(name, caller);
  return decision.allowed || decision.rule === "scope";
};
