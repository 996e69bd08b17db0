import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { signInNeeded } from "../scenes/sign-in-needed.ts";
import { isAbout, requireSomeAnswer, wordsOf } from "../tool-result.ts";

/** The refresh token was idle for 90 days (AADSTS700082): the user is asked again. */
export const refreshTokenExpired: Card = {
  id: "ENTRA-2.04",
  task: 1,
  rule: {
    name: "Microsoft identity platform: refresh token lifetime and revocation",
    url: "https://learn.microsoft.com/entra/identity-platform/refresh-tokens",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { crowd, afterIdle, askedAfterIdle } = await signInNeeded(lab);
    requireSomeAnswer(crowd, ada);
    if (askedAfterIdle === 0) return fell("notAsked", { said: quote(wordsOf(afterIdle)) });
    return isAbout(afterIdle, ada) ? held : fell("noAnswer", { said: quote(wordsOf(afterIdle)) });
  },
};
