import type { Language } from "@workshop/grader";

/** A moment (ISO 8601) as people here read it; the browser is on the same machine, in the same time zone. */
export function localTime(moment: string, language: Language): string {
  return new Date(moment).toLocaleString(language, { dateStyle: "medium", timeStyle: "medium" });
}
