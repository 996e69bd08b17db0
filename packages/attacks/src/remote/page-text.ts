import { plain } from "./html-form.ts";

/** What a person reads on a page, in small letters: no tags, no attributes, no styles. */
export function pageText(html: string): string {
  const shown = html.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, " ").replaceAll(/<[^>]*>/g, " ");
  return plain(shown).replaceAll(/\s+/g, " ").toLowerCase();
}
