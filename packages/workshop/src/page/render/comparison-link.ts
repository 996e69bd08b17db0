import type { Language } from "@workshop/grader";
import type { Messages } from "../../messages/index.ts";
import { type Html, html } from "../html.ts";

export interface ComparisonLinkOptions {
  readonly id: string;
  /** Two digits. */
  readonly exercise: string;
  /** Below `src/`; absent: all that differ. */
  readonly file?: string;
  readonly language: Language;
  readonly words: Messages["page"];
}

/** A link to the page that compares the learner's file with the solution's. */
export function comparisonLink({ id, exercise, file, language, words }: ComparisonLinkOptions): Html {
  const query = new URLSearchParams({ exercise, ...(file ? { file } : {}), lang: language });
  const text = file ? words.buttons.diffFile(file) : words.buttons.diff;
  return html`<a id="${id}" href="/diff?${query.toString()}">${text}</a>`;
}
