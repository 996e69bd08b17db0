import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";
import type { Prompt } from "../../interaction/model.ts";

const PROMPTS: readonly string[] = ["none", "login", "select_account", "consent"] satisfies Prompt[];

/** @throws EntraError 90023 */
export function requirePrompt(params: Params): Prompt | undefined {
  const value = params.get("prompt");
  if (value !== undefined && !PROMPTS.includes(value)) throw new EntraError(90023, { value });
  return value as Prompt | undefined;
}
