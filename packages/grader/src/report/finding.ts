import { controlWords, type Rule, wordsFor } from "@workshop/attacks";
import type { Language } from "../language.ts";
import { say } from "./messages.ts";
import type { PlayedCard } from "./played-card.ts";

/** A card that did not hold, part by part; `renderCard` and the local page say the same. */
export interface Finding {
  readonly state: "fell" | "blocked";
  /** Of a fallen card. */
  readonly sent?: string;
  /** Empty for a blocked card of which nothing more is known. */
  readonly got: string;
  /** Of a fallen card: what a safe server does. */
  readonly safe?: string;
  /** Of a fallen card: the consequence. */
  readonly why?: string;
  readonly rule: Rule;
  /** Where to look: a file, or a place in the portal. */
  readonly look: string;
  /** What to look at there. */
  readonly lookFor?: string;
  /** Fallen: the good request that succeeded. Blocked: what went wrong around it. */
  readonly control: string;
}

/** What a fallen or blocked card found, in words. */
export function findingOf(card: PlayedCard, language: Language): Finding {
  const { rule, look } = card;
  if (card.state === "fell") {
    const { sent, got, safe, why, look: lookFor, control } = wordsFor(card.id, language, card.got, card.facts);
    return { state: "fell", sent, got, safe, why, rule, look, lookFor, control };
  }
  const got = card.control ? controlWords(card.control, language, card.facts) : "";
  return { state: "blocked", got, rule, look, control: card.problem ?? say(language, "controlFailed") };
}
