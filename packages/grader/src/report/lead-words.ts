import { wordsFor } from "@workshop/attacks";
import type { Language } from "../language.ts";
import type { ExerciseProgress } from "../progress.ts";
import { type Finding, findingOf } from "./finding.ts";
import type { PlayedCard } from "./played-card.ts";
import { renderCard } from "./render-card.ts";

type Lead = NonNullable<ExerciseProgress["lead"]>;

/** What the failing card of the last grade says. */
export interface LeadWords {
  readonly title: string;
  readonly message: string;
  /** Absent when an older workshop graded. */
  readonly finding?: Finding;
}

/** The failing card of the last grade in a language of choice, whatever language it was graded in. */
export function leadWords(lead: Lead, exercise: string, language: Language): LeadWords {
  if (!lead.played) return { title: lead.title, message: lead.message };
  const card = lead.played as PlayedCard;
  const { title } = wordsFor(card.id, language, card.got, card.facts);
  return { title, message: renderCard(card, exercise, language), finding: findingOf(card, language) };
}
