import { bestPractices as deck } from "@workshop/attacks";
import { gradeExercise } from "@workshop/grader/test";
import { describe } from "vitest";

// Each card starts your server as a real process, sometimes two of them, and then tries something. Open a card in
// packages/attacks/src/best-practices/cards to see what it does.
const { play } = gradeExercise(import.meta.dirname);

describe("1. HTTPS, and nothing but", () => {
  play(deck.oldProtocols);
  play(deck.plainOnTlsPort);
  play(deck.strictTransport);
  play(deck.openToTheNetwork);
  play(deck.renewedCertificate);
  play(deck.brokenCertificate);
  play(deck.httpsInNameOnly);
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
  play(deck.entraAwayForLonger);
  play(deck.stillGood);
  play(deck.askedOnce);
  play(deck.streamOfAnOldToken);
  play(deck.revokedWithinAMinute);
  play(deck.endedElsewhere);
  play(deck.clocksApart);
});

describe("4. Tokens sealed at rest; more than one server", () => {
  play(deck.readableInRedis);
  play(deck.movedRecord);
  play(deck.brokenRecord);
  play(deck.keyChanged);
  play(deck.sessionAtTheOther);
  play(deck.sessionThereToo);
  play(deck.refreshAtBoth);
  play(deck.noteLost);
  play(deck.redisAway);
  play(deck.killedServer);
});

describe("5. An audit that says who, what and why, and no secret", () => {
  play(deck.whoDidWhat);
  play(deck.refusalsAreWritten);
  play(deck.forgedLines);
  play(deck.secretsInTheAudit);
  play(deck.oneNameAtGraph);
  play(deck.sameTrace);
  play(deck.unwritableLog);
});

describe("6. Throttled, and polite about it", () => {
  play(deck.comeBackSoon);
  play(deck.comeBackLater);
  play(deck.busyEntra);
  play(deck.somebodyElsesAnswer);
  play(deck.askedForNothing);
  play(deck.oneRushes);
  play(deck.anotherToken);
  play(deck.rushAtBoth);
});

describe("7. No secret at all", () => {
  play(deck.certificateForASecret);
  play(deck.keyInTheLog);
  play(deck.tokenFromAFile);
  play(deck.tokenOfYesterday);
  play(deck.identityOfTheMachine);
  play(deck.twoProofs);
});

describe("8. Behind a gateway", () => {
  play(deck.lockedOut);
  play(deck.anotherAddressEachTime);
  play(deck.strangersWord);
  play(deck.namedByAHeader);
  play(deck.nameOfTheGateway);
  play(deck.httpAtTheGateway);
  play(deck.policyOfTheGateway);
});
