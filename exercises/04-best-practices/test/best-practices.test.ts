import { bestPractices as deck } from "@workshop/attacks";
import { gradeExercise } from "@workshop/grader/test";
import { describe } from "vitest";

// Each card starts your server as a real process, sometimes two of them, and then tries something. Open a card in
// packages/attacks/src/best-practices/cards to see what it does.
const { play } = gradeExercise(import.meta.dirname);

describe("1. HTTPS, and nothing but", () => {
  // https
});

describe("2. Who may use which tool", () => {
  play(deck.hiddenTools);
  play(deck.roleMissing);
  play(deck.roleWithoutScope);
  play(deck.applicationAsPerson);
  play(deck.personWithApplicationsRole);
  play(deck.strangeNames);
  play(deck.nameInTheHeader);
  play(deck.roleTakenAway);
});

describe("3. What expires, and what ends with it", () => {
  // expiry
});

describe("4. Tokens sealed at rest; more than one server", () => {
  // vault
});

describe("5. An audit that says who, what and why, and no secret", () => {
  // audit
});

describe("6. Throttled, and polite about it", () => {
  // throttling
});

describe("7. No secret at all", () => {
  // secretless
});

describe("8. Behind a gateway", () => {
  // gateway
});
