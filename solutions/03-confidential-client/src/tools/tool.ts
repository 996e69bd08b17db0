import type { Client } from "@microsoft/microsoft-graph-client";
import type { z } from "zod";
import type { Caller } from "../caller.ts";

/** What a tool works with. */
export interface ToolContext {
  readonly caller: Caller;
  /** Calls Microsoft Graph in the caller's name. @throws GraphRequestError, UserNeededError, UnavailableError */
  readonly askGraph: <T>(call: (graph: Client) => Promise<T>) => Promise<T>;
  /** Ends when the client goes away. */
  readonly signal: AbortSignal;
}

/** What a tool says to the model. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError?: boolean;
}

/** A tool, in the words of no SDK: both generations of the protocol get it from here. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly readOnly: boolean;
  /** All of these have to be in the token. */
  readonly scopes: readonly string[];
  /** It asks Graph: whether Entra lets it is found out before the call begins. */
  readonly usesGraph: boolean;
  run(input: z.infer<Input>, context: ToolContext): Promise<ToolAnswer> | ToolAnswer;
}

/** Keeps the type of the input. */
export function defineTool<Input extends z.ZodObject>(tool: Tool<Input>): Tool {
  return tool;
}
