import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada, grace } from "../../people.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { onBehalfOf } from "../entra-rules.ts";
import { twoCallers } from "../scenes/entra.ts";

const ROUNDS = 5;

/** Ada and Grace ask at the same time, several times over: a token kept for one must never serve the other. */
export const crossedWires: Card = {
  id: "ENTRA-3.85",
  task: 11,
  rule: onBehalfOf,
  look: "src/entra/on-behalf-of.ts",
  async play(lab) {
    const callers = await twoCallers(lab);
    const both = [
      { session: callers.ada.session, own: ada.displayName, other: grace.displayName },
      { session: callers.grace.session, own: grace.displayName, other: ada.displayName },
    ];
    const rounds = Array.from({ length: ROUNDS }, () => both).flat();
    const answers = await Promise.all(
      rounds.map(async ({ session, ...names }) => ({ ...names, answer: await session.call("getUserDetails") })),
    );
    const crossed = answers.find(({ answer, other }) => textOf(answer).includes(other));
    if (crossed) return fell("crossed", { asked: crossed.own, got: crossed.other });
    const silent = answers.find(({ answer, own }) => !textOf(answer).includes(own));
    if (silent) throw new ControlFailed("toolAnswered", { status: silent.answer.http.status });
    return held;
  },
};
