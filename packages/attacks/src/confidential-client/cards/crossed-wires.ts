import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada, grace } from "../../people.ts";
import { onBehalfOf } from "../entra-rules.ts";
import { ownDetails } from "../scenes/own-details.ts";

/** Ada and Grace ask about themselves, in turn and at once: a token kept for one must never serve the other. */
export const crossedWires: Card = {
  id: "ENTRA-3.85",
  task: 11,
  rule: onBehalfOf,
  look: "src/entra/on-behalf-of.ts",
  async play(lab) {
    const { answers } = await ownDetails(lab);
    const nameOfOther = (person: typeof ada) => (person === ada ? grace : ada).displayName;
    const crossed = answers.find(({ person, text }) => text.includes(nameOfOther(person)));
    if (crossed) return fell("crossed", { asked: crossed.person.displayName, got: nameOfOther(crossed.person) });
    const silent = answers.find(({ person, text }) => !text.includes(person.displayName));
    if (silent) throw new ControlFailed("toolAnswered", { status: silent.status });
    return held;
  },
};
