import { type Exercise, listExercises, type RecordedCard } from "@workshop/grader";
import { describe, expect, test } from "vitest";
import { gradeRecorded } from "../generate/record/grade-recorded.ts";
import { readRecording } from "../generate/record/recorded-file.ts";
import { cardsOf } from "../generate/reference/attacks/decks.ts";

const ids = (cards: readonly { readonly id: string }[]): string[] => cards.map(({ id }) => id).toSorted();
const inState = (cards: readonly RecordedCard[], state: string): string[] =>
  ids(cards.filter((card) => card.state === state));

// What is shown is not what happens? `node run.mjs site record`.
describe.each(listExercises())("the gallery of $name", (exercise: Exercise) => {
  const recording = readRecording(exercise.name);

  test("has every card of the deck", () => {
    expect(ids(recording?.starter ?? [])).toEqual(ids(cardsOf(exercise.number)));
    expect(ids(recording?.solution ?? [])).toEqual(ids(cardsOf(exercise.number)));
  });

  test("shows the starter fail what it declares, and the solution hold", () => {
    expect(inState(recording?.starter ?? [], "fell")).toEqual(exercise.declaredFailures.toSorted());
    expect(inState(recording?.solution ?? [], "fell")).toEqual([]);
  });

  test("has no token in it, and no path of a machine", () => {
    const text = JSON.stringify(recording);
    expect(text).not.toMatch(/eyJ\w/);
    expect(text).not.toMatch(/"[^"]*(?:\/home\/|\/Users\/|\/tmp\/|file:\/\/\/(?!etc\/))/);
  });
});

describe("played again", () => {
  test.each([
    ["03", "starter", "ENTRA-3.03"],
    ["03", "solution", "ENTRA-3.03"],
    ["02", "starter", "ENTRA-2.15"],
  ] as const)(
    "exercise %s, %s, %s: says the same as the recording",
    async (number, answer, id) => {
      const name = listExercises().find((exercise) => exercise.number === number)?.name ?? "";
      const [again] = await gradeRecorded(number, answer, id);
      expect(again).toEqual(readRecording(name)?.[answer].find((card) => card.id === id));
    },
    120_000,
  );
});
