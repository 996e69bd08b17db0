import type { Facts } from "../card.ts";
import { en } from "./en/index.ts";
import type { CardWords } from "./words.ts";
import { zhHans } from "./zh-hans/index.ts";

/** Languages the deck speaks. */
export type DeckLanguage = "en" | "zh-Hans";

interface Catalogue {
  cards: Record<string, CardWords>;
  tasks: Record<string, string>;
  controls: Record<string, string>;
  reasons: Record<string, string>;
}

const catalogue: Record<DeckLanguage, Catalogue> = { en, "zh-Hans": zhHans };

/** The words of one card, with the observed facts filled in; `got` is the sentence for what came back. */
export function wordsFor(
  id: string,
  language: DeckLanguage,
  got = "",
  facts: Facts = {},
): Omit<CardWords, "got"> & { got: string } {
  const words = catalogue[language].cards[id];
  if (!words) throw new Error(`the ${language} catalogue has no card ${id}`);
  const filled = Object.entries({ ...words, got: words.got[got] ?? "" }).map(([name, text]) => [
    name,
    fill(text, facts),
  ]);
  return Object.fromEntries(filled) as Omit<CardWords, "got"> & { got: string };
}

/** The title of a task, e.g. exercise "02", task 1. */
export function taskTitle(exercise: string, task: number, language: DeckLanguage): string {
  return catalogue[language].tasks[`${Number(exercise)}.${task}`] ?? "";
}

/** What a failed control means. */
export function controlWords(control: string, language: DeckLanguage, facts: Facts): string {
  return fill(catalogue[language].controls[control] ?? control, facts);
}

/** Why a card is not played on a real tenant. */
export function reasonWords(reason: string, language: DeckLanguage): string {
  return catalogue[language].reasons[reason] ?? reason;
}

function fill(text: string, facts: Facts): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
