import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { GraphRequestError } from "@workshop/graph";
import { callerOf } from "../caller.ts";
import { log, logError } from "../log.ts";
import { UnavailableError, UserNeededError } from "../trouble.ts";
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
    const caller = callerOf(auth);
    const askGraph = <T>(ask: Parameters<GraphAccess["ask"]>[1]) => graph.ask(auth as AuthInfo, ask) as Promise<T>;
    return resultOf(async () => tool.run(input as Record<string, unknown>, { caller, askGraph, signal }));
  };
}

async function resultOf(run: () => Promise<ToolAnswer>) {
  const { text, isError = false } = await run().catch((error: unknown) => ({ text: explain(error), isError: true }));
  return { content: [{ type: "text" as const, text }], ...(isError && { isError }) };
}

/** Our own words for the model; codes and ids for the log. What Graph or Entra said in full goes to neither. */
function explain(error: unknown): string {
  if (error instanceof GraphRequestError) {
    log("graph-failed", { code: error.code, status: error.status, requestId: error.requestId });
    return error.message;
  }
  if (error instanceof UserNeededError) return "The person has to sign in again before this works.";
  logError("tool-failed", error);
  if (error instanceof UnavailableError) return "A service this tool needs is away. Try again later.";
  return "The tool failed. The server's log says why.";
}
