import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { ControlFailed } from "../card.ts";
import { quote } from "../quote.ts";

/** The tool every answer to exercise 2 offers. The name is the lesson's. */
export const TOOL = "getUserDetails";

/** Everything a result says to the model, as one text. */
export function wordsOf(result: CallToolResult): string {
  const texts = result.content.map((part) => (part.type === "text" ? part.text : JSON.stringify(part)));
  return [...texts, ...(result.structuredContent ? [JSON.stringify(result.structuredContent)] : [])].join("\n");
}

/** True when the result is an answer about this user, whatever its form. */
export function isAbout(result: CallToolResult, user: { displayName: string; id: string }): boolean {
  const words = wordsOf(result);
  return !result.isError && (words.includes(user.displayName) || words.includes(user.id));
}

/** @throws ControlFailed when a call that any server must answer was not answered */
export function requireAnswer(result: CallToolResult, user: { displayName: string; id: string }): void {
  if (!isAbout(result, user))
    throw new ControlFailed("signedIn", { user: user.displayName, said: quote(wordsOf(result)) });
}

/** @throws ControlFailed when not one of several calls was answered */
export function requireSomeAnswer(results: readonly CallToolResult[], user: { displayName: string; id: string }): void {
  const answered = results.find((result) => isAbout(result, user)) ?? results[0];
  requireAnswer(answered ?? { content: [] }, user);
}
