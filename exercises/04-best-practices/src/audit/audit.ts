import type { RunTool } from "@workshop/solution-03-confidential-client";
import type { RequestHandler } from "express";
import type { AuditSettings } from "./settings.ts";

/** Says who did what, and what was decided. */
export interface Audit {
  /** Gives every request its correlation id, and writes down what became of it. */
  readonly atTheDoor: readonly RequestHandler[];
  readonly aroundTools: (runTool: RunTool) => RunTool;
  /** Writes what is still to be written, within a limit. */
  stop(): Promise<void>;
}

export function createAudit(_settings: AuditSettings): Audit {
  return { atTheDoor: [], aroundTools: (runTool) => runTool, stop: async () => undefined };
}
