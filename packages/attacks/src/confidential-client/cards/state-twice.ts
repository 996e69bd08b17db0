import { type Card, fell, held } from "../../card.ts";
import { REDIRECT } from "../../remote/facade-sign-in.ts";
import { confusedDeputy } from "../rules.ts";
import { adaSignsIn } from "../scenes/ada-signs-in.ts";

/** The address that Entra sent Ada's browser to is opened again, in the same browser: back button, history, sync. */
export const stateTwice: Card = {
  id: "ENTRA-3.16",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/authorizations.ts",
  async play(lab) {
    const { server, browser, arrival } = await adaSignsIn(lab);
    const callback = arrival.through
      .map((url) => new URL(url))
      .find(({ origin, searchParams }) => {
        return origin === server.origin && searchParams.has("code") && searchParams.has("state");
      });
    if (callback === undefined) return held; // an answer that came as a form stands in no history
    const again = await browser.open(callback.href);
    if (!again.url.startsWith(REDIRECT)) return held;
    const hasCode = new URL(again.url).searchParams.has("code");
    return fell(hasCode ? "newCode" : "answered");
  },
};
