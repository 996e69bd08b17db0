import { publicClient as deck } from "@workshop/attacks";
import { gradeExercise } from "@workshop/grader/test";
import { describe } from "vitest";

// Each card starts your server as a real process, signs in at a tenant on this machine and then tries something.
// Open a card in packages/attacks/src/public-client/cards to see what it does.
const { play } = gradeExercise(import.meta.dirname);

describe("1. Silent first; ask when the user is needed", () => {
  play(deck.firstSignIn);
  play(deck.silentFirst);
  play(deck.sessionsRevoked);
  play(deck.refreshTokenExpired);
  play(deck.outageIsNoQuestion);
});

describe("2. One sign-in, however many callers", () => {
  play(deck.oneSignInForTen);
});

describe("3. The right account", () => {
  play(deck.namedAccount);
  play(deck.wrongPerson);
});

describe("4. No browser: a device code", () => {
  play(deck.deviceCode);
});

describe("5. A token cache that lasts, and is nobody else's", () => {
  play(deck.restartKeepsSession);
  play(deck.readableByOthers);
  play(deck.plainTextOnDisk);
  play(deck.damagedCache);
});

describe("6. Only what is needed; errors told apart", () => {
  play(deck.wholeProfile);
  play(deck.graphErrors);
  play(deck.moreThanNeeded);
});

describe("7. stdout is for messages; secrets stay inside", () => {
  play(deck.stdoutIsForMessages);
  play(deck.secretsInLogs);
  play(deck.secretsInResults);
});

describe("8. Stay alive, and leave in time", () => {
  play(deck.garbageOnStdin);
  play(deck.clientGoesAway);
  play(deck.signInDeclined);
  play(deck.signInAbandoned);
});
