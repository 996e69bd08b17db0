import { appRegistration as deck } from "@workshop/attacks";
import { gradeExercise } from "@workshop/grader/test";
import { describe } from "vitest";

// Tasks 1 to 3 look at the apps that your .env names, through Microsoft Graph, and try them at a copy of your tenant.
// Tasks 4 and 5 run your programs. Open a card in packages/attacks/src/app-registration/cards to see what it does.
const { play } = gradeExercise(import.meta.dirname);

describe("1. The local server's app: a public client", () => {
  play(deck.localMultiTenant);
  play(deck.localPlatform);
  play(deck.localRedirects);
  play(deck.localImplicit);
  play(deck.localSecret);
  play(deck.localPermissions);
  play(deck.localDeviceCode);
});

describe("2. The remote server's app: a confidential client", () => {
  play(deck.remoteMultiTenant);
  play(deck.remotePlatform);
  play(deck.remoteRedirects);
  play(deck.remoteImplicit);
  play(deck.remotePublicFlows);
  play(deck.remoteSecretAge);
  play(deck.remoteSecretValue);
  play(deck.remotePermissions);
});

describe("3. The remote server is an API of its own", () => {
  play(deck.appIdUri);
  play(deck.scopeExposed);
  play(deck.tokenVersion);
  play(deck.appRole);
  play(deck.assignmentRequired);
  play(deck.preAuthorized);
});

describe("4. Settings: read, checked, never shown", () => {
  play(deck.configRead);
  play(deck.configPlaceholder);
  play(deck.configSecretId);
  play(deck.configAnyTenant);
  play(deck.configAllProblems);
  play(deck.configSecretShown);
});

describe("5. The same as code, twice", () => {
  play(deck.registerSafe);
  play(deck.registerTwice);
  play(deck.registerInterrupted);
  play(deck.registerSecret);
  play(deck.registerAdopted);
});
