import type { EndedServer } from "../lab/watch-end.ts";
import type { Language } from "../language.ts";
import { say } from "./messages.ts";
import { wrap } from "./wrap.ts";

/** Servers that went by themselves during a grade: how many, and how the first one did. */
export interface EndedServers extends EndedServer {
  readonly count: number;
}

export const endedServers = ([first, ...more]: readonly EndedServer[]): EndedServers | undefined =>
  first && { ...first, count: 1 + more.length };

/** Says it for a person: a sentence, and below it what the first one wrote last. */
export function endedWords({ count, exitCode, signal, words }: EndedServers, language: Language) {
  const how = signal ? say(language, "bySignal", { signal }) : say(language, "withCode", { code: exitCode ?? "?" });
  return { sentence: say(language, "ended", { count, how }), words: words || `  ${say(language, "endedSilently")}` };
}

/** For a terminal, no wider than 80 columns where the words are ours. */
export function renderEnded(ended: EndedServers, language: Language): string[] {
  const { sentence, words } = endedWords(ended, language);
  return [...wrap(`${say(language, "yourCode")}  ${sentence}`, 80), ...words.split("\n")];
}

/** Notes on a test file's `meta` what ended while its cards were played. */
export function noteEnded(meta: object, ended: readonly EndedServer[]): void {
  Object.assign(meta, { ended });
}

/** What `noteEnded` noted. */
export const notedEnded = (meta: object): readonly EndedServer[] =>
  (meta as { ended?: readonly EndedServer[] }).ended ?? [];
