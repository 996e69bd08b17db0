import type { Language } from "@workshop/grader";
import { en } from "./en.ts";
import { zhHans } from "./zh-hans.ts";

/** Every sentence the workshop says. English gives the shape; a language that misses a key does not compile. */
export type Messages = typeof en;

const catalogues: Record<Language, Messages> = { en, "zh-Hans": zhHans };

export function messagesIn(language: Language): Messages {
  return catalogues[language];
}
