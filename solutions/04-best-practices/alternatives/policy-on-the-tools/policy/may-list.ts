import type { Seams } from "@workshop/solution-03-confidential-client";
import { decide } from "./policy.ts";

/** Only what a call of would be answered or lead to a step-up. */
export const mayList: Seams["mayList"] = (tool, caller) => {
  const decision = decide(tool, caller);
  return decision.allowed || decision.rule === "scope";
};
