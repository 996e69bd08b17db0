import { confidentialClient as deck } from "@workshop/attacks";
import { gradeExercise } from "@workshop/grader/test";
import { describe } from "vitest";

// Each card starts your server as a real process, signs people in, and then tries something. Open a card in
// packages/attacks/src/confidential-client/cards to see what it does.
const { play } = gradeExercise(import.meta.dirname);

describe("1. No token: say where to get one", () => {
  play(deck.noToken);
});

describe("3. A code goes to whom it belongs", () => {
  play(deck.codeForSale);
});

describe("6. One session, one person", () => {
  play(deck.sessionOfAnother);
});
