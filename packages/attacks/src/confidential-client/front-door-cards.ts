import { adaSaidNo } from "./cards/ada-said-no.ts";
import { answerOfWhom } from "./cards/answer-of-whom.ts";
import { anyPort } from "./cards/any-port.ts";
import { blamedForNothing } from "./cards/blamed-for-nothing.ts";
import { borrowedCallback } from "./cards/borrowed-callback.ts";
import { codeForSale } from "./cards/code-for-sale.ts";
import { codeTwice } from "./cards/code-twice.ts";
import { consentOfAnother } from "./cards/consent-of-another.ts";
import { cookies } from "./cards/cookies.ts";
import { legitClient } from "./cards/legit-client.ts";
import { nameWithMarkup } from "./cards/name-with-markup.ts";
import { noChallenge } from "./cards/no-challenge.ts";
import { noToken } from "./cards/no-token.ts";
import { otherMethods } from "./cards/other-methods.ts";
import { otherRedirectAtToken } from "./cards/other-redirect-at-token.ts";
import { otherSchemes } from "./cards/other-schemes.ts";
import { pageInAFrame } from "./cards/page-in-a-frame.ts";
import { stateTwice } from "./cards/state-twice.ts";
import { tokenInAddress } from "./cards/token-in-address.ts";
import { twoTokens } from "./cards/two-tokens.ts";
import { unknownToken } from "./cards/unknown-token.ts";
import { unregisteredRedirect } from "./cards/unregistered-redirect.ts";
import { whatThePageSays } from "./cards/what-the-page-says.ts";
import { whereToSignIn } from "./cards/where-to-sign-in.ts";
import { wrongDoor } from "./cards/wrong-door.ts";
import { wrongVerifier } from "./cards/wrong-verifier.ts";

/** Tasks 1 to 3: who comes in, and how. In the order of the tasks. */
export const frontDoorCards = {
  noToken,
  blamedForNothing,
  unknownToken,
  otherMethods,
  whereToSignIn,
  tokenInAddress,
  twoTokens,
  otherSchemes,
  legitClient,
  whatThePageSays,
  nameWithMarkup,
  pageInAFrame,
  consentOfAnother,
  adaSaidNo,
  borrowedCallback,
  stateTwice,
  cookies,
  wrongDoor,
  unregisteredRedirect,
  anyPort,
  codeForSale,
  wrongVerifier,
  noChallenge,
  codeTwice,
  otherRedirectAtToken,
  answerOfWhom,
};
