import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { oneAfterTheOther } from "../scenes/remembered.ts";
import { privateAnswers } from "../throttling-rules.ts";

/** /me is the same address for everybody. Its answer is not. */
export const somebodyElsesAnswer: Card = {
  id: "ENTRA-4.43",
  task: 6,
  rule: privateAnswers,
  look: "src/throttling/graph-client.ts",
  async play(lab) {
    const { adas, graces, status } = await oneAfterTheOther(lab);
    if (adas) return fell("adas", { name: ada.displayName });
    if (!graces) throw new ControlFailed("toolAnswered", { status });
    return held;
  },
};
