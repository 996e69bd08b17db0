import type { Caller } from "../caller.ts";
import type { Tool } from "./tool.ts";

/** Decides whether a caller sees a tool in the list. It is no protection: `requireTool` is. */
export type MayList = (tool: Tool, caller: Caller) => boolean;
