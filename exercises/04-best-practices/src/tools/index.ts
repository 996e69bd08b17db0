import { createTools as createNotesTools, type Tool } from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";

/** The tools of exercise 3, and those that not everybody may use. */
export function createTools(_vault: Vault): readonly Tool[] {
  return createNotesTools();
}
