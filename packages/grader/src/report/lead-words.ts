import { wordsFor } from "@workshop/attacks";
import type { Language } from "../language.ts";
import type { ExerciseProgress } from "../progress.ts";
import type { PlayedCard } from "./played-card.ts";
import { renderCard } from "./render-card.ts";

type Lead = NonNullable<ExerciseProgress["lead"]>;

/** The failing card of the last grade in a language of choice, whatever language it was graded in. */
export function leadWords(lead: Lead, exercise: string, language: Language): { title: string; message: string } {
  if (!lead.played) return lead;
  const card = lead.played as PlayedCard;
  const { title } = wordsFor(card.id, language, card.got, card.facts);
  return { title, message: renderCard(card, exercise, language) };
}
