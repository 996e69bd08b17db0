import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { nativeApps } from "../rules.ts";
import { CROWD, signInNeeded } from "../scenes/sign-in-needed.ts";
import { isAbout } from "../tool-result.ts";

/** Ten calls arrive before anyone has signed in: one page opens and all ten are answered. */
export const oneSignInForTen: Card = {
  id: "ENTRA-2.06",
  task: 2,
  rule: nativeApps,
  look: "src/authentication-service.ts",
  async play(lab) {
    const { crowd, openedByCrowd: pages } = await signInNeeded(lab);
    const answered = crowd.filter((result) => isAbout(result, ada)).length;
    if (answered === 0) throw new ControlFailed("tenCalls", { calls: CROWD });
    if (pages > 1) return fell("manyPages", { pages, calls: CROWD });
    return answered === CROWD ? held : fell("someUnanswered", { answered, calls: CROWD });
  },
};
