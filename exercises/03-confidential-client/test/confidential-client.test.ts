import { confidentialClient as deck } from "@workshop/attacks";
import { gradeExercise } from "@workshop/grader/test";
import { describe } from "vitest";

// Each card starts your server as a real process, signs people in, and then tries something. Open a card in
// packages/attacks/src/confidential-client/cards to see what it does.
const { play } = gradeExercise(import.meta.dirname);

describe("1. No token: say where to get one", () => {
  play(deck.noToken);
  play(deck.blamedForNothing);
  play(deck.unknownToken);
  play(deck.otherMethods);
  play(deck.whereToSignIn);
  play(deck.tokenInAddress);
  play(deck.twoTokens);
  play(deck.otherSchemes);
});

describe("2. Ask the person before you ask Entra", () => {
  play(deck.legitClient);
  play(deck.whatThePageSays);
  play(deck.nameWithMarkup);
  play(deck.pageInAFrame);
  play(deck.consentOfAnother);
  play(deck.adaSaidNo);
  play(deck.borrowedCallback);
  play(deck.stateTwice);
  play(deck.cookies);
});

describe("3. A code goes to whom it belongs", () => {
  play(deck.wrongDoor);
  play(deck.unregisteredRedirect);
  play(deck.anyPort);
  play(deck.codeForSale);
  play(deck.wrongVerifier);
  play(deck.noChallenge);
  play(deck.codeTwice);
  play(deck.otherRedirectAtToken);
  play(deck.answerOfWhom);
});

describe("4. Tokens of your own, and their end", () => {
  play(deck.ownToken);
  play(deck.tokenOfGraph);
  play(deck.resourceOfAnother);
  play(deck.tokenThatEnds);
  play(deck.fakeTicket);
  play(deck.refreshTokenStolen);
  play(deck.refreshTokenOfAnother);
  play(deck.widerRefresh);
  play(deck.stillAlive);
  play(deck.revokedAtEntra);
  play(deck.metadataLint);
});

describe("5. Who may register", () => {
  play(deck.scriptRedirects);
  play(deck.plainHttpRedirect);
  play(deck.registrationFlood);
  play(deck.leftOnDisk);
  play(deck.luredElsewhere);
  play(deck.clientDocument);
});

describe("6. One session, one person", () => {
  play(deck.twoAtOnce);
  play(deck.sessionOfAnother);
  play(deck.sessionWithoutToken);
  play(deck.sessionAfterSignOut);
  play(deck.notesOfAnother);
});

describe("7. Nothing that one packet can stop", () => {
  play(deck.malformedJson);
  play(deck.outOfOrder);
  play(deck.clientLeaves);
  play(deck.batch);
  play(deck.hugeBody);
  play(deck.foreignOrigin);
  play(deck.foreignHost);
  play(deck.errorBodies);
  play(deck.sigterm);
});

describe("8. Secrets stay inside", () => {
  play(deck.secretsInLogs);
  play(deck.secretsInAnswers);
  play(deck.graphErrors);
  play(deck.wholeProfile);
});

describe("9. Part B: check Entra's token", () => {
  play(deck.expiredToken);
  play(deck.tokenOfTomorrow);
  play(deck.unsignedToken);
  play(deck.signedWithPublicKey);
  play(deck.strangersKey);
  play(deck.keyInTheToken);
  play(deck.wrongAudience);
  play(deck.graphToken);
  play(deck.otherTenant);
  play(deck.mixedTenant);
  play(deck.idToken);
  play(deck.tokenOfVersionOne);
  play(deck.tokenOfAnApp);
  play(deck.tamperedToken);
  play(deck.pathAsKeyName);
});

describe("10. Scopes, spelled as Entra wants them", () => {
  play(deck.qualifiedScopes);
  play(deck.missingScope);
  play(deck.scopeLookalike);
  play(deck.stepUpInOneRound);
  play(deck.issuerOfTheTenant);
  play(deck.resourceAsItIs);
  play(deck.theResourceTrap);
});

describe("11. In the caller's name: on behalf of", () => {
  play(deck.noPassthrough);
  play(deck.crossedWires);
  play(deck.personIsNeeded);
  play(deck.revokedPerson);
  play(deck.keyRollover);
  play(deck.keysOutOfReach);
  play(deck.nameOfAnother);
});

describe("12. Both generations of the protocol", () => {
  play(deck.newestProtocol);
  play(deck.sameGate);
  play(deck.oldTransport);
});
