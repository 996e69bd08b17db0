import { inspect } from "node:util";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { callerOf } from "../caller.ts";
import { log } from "../log.ts";
import type { GraphAccess } from "./graph-access.ts";
import type { Tool, ToolAnswer } from "./tool.ts";

/** What either SDK knows about a call. */
export interface Call {
  readonly auth: AuthInfo | undefined;
  readonly signal: AbortSignal;
}

/** The result of a call, in the shape both SDKs take. A failure is a result that says so. */
export type RunTool = (tool: Tool, input: unknown, call: Call) => ReturnType<typeof resultOf>;

export function createRunTool(graph: GraphAccess): RunTool {
  return async (tool, input, { auth, signal }) => {
    log("tool-called", { tool: tool.name, input, auth }); // TODO 8: what does the log know now?
    const caller = callerOf(auth);
    const askGraph = <T>(ask: Parameters<GraphAccess["ask"]>[1]) => graph.ask(auth as AuthInfo, ask) as Promise<T>;
    return resultOf(async () => tool.run(input as Record<string, unknown>, { caller, askGraph, signal }));
  };
}

async function resultOf(run: () => Promise<ToolAnswer>) {
  const { text, isError = false } = await run().catch((error: unknown) => ({ text: explain(error), isError: false }));
  return { content: [{ type: "text" as const, text }], ...(isError && { isError }) };
}

/** Our own words for the model; codes and ids for the log. What Graph or Entra said in full goes to neither. */
function explain(error: unknown): string {
  // TODO 8: does the model know that this is an error, and which one? What did Graph say in it, and who reads that?
  return `Something went wrong: ${inspect(error)}`;
}
