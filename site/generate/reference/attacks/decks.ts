import { appRegistration, bestPractices, type Card, confidentialClient, publicClient } from "@workshop/attacks";
import { listExercises, type RecordedCard } from "@workshop/grader";
import { readRecording } from "../../record/recorded-file.ts";

/** The cards of each exercise, by the exercise's number. */
const DECKS: Readonly<Record<string, Readonly<Record<string, Card>>>> = {
  "01": appRegistration,
  "02": publicClient,
  "03": confidentialClient,
  "04": bestPractices,
};

/** A card with what it did, on the unsolved code and on the solution. */
export interface ShownCard {
  readonly card: Card;
  readonly starter: RecordedCard;
  readonly solution: RecordedCard;
}

export interface Deck {
  readonly exercise: string;
  readonly number: string;
  readonly cards: readonly ShownCard[];
}

/** The cards of an exercise, in the order of their numbers. */
export function cardsOf(number: string): Card[] {
  return Object.values(DECKS[number] ?? {}).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every deck that was recorded. A card that was added since is shown after the next recording. */
export function readDecks(): Deck[] {
  return listExercises().flatMap(({ number, name }) => {
    const recording = readRecording(name);
    if (!recording) return [];
    const find = (cards: readonly RecordedCard[], id: string) => cards.find((one) => one.id === id);
    const cards = cardsOf(number).flatMap((card) => {
      const [starter, solution] = [find(recording.starter, card.id), find(recording.solution, card.id)];
      return starter && solution ? [{ card, starter, solution }] : [];
    });
    return [{ exercise: name, number, cards }];
  });
}
