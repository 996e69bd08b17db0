import { requireToolScope, type Seams } from "@workshop/solution-03-confidential-client";

/** Decides whether the caller may call the tool that a message names. */
export const requireTool: Seams["requireTool"] = requireToolScope;
