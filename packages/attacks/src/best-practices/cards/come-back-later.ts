import { type Card, fell, held } from "../../card.ts";
import { comeBackLater as scene, LATER } from "../scenes/come-back-later.ts";
import { noImmediateRetry } from "../throttling-rules.ts";

/** "120", a second or two less, or "2 minutes". */
const saysWhen = (text: string): boolean => /\b(1[12]\d|2)\b/.test(text);

/** Graph says: in two minutes. Nobody waits for that at the other end of a call, and every call in vain counts. */
export const comeBackLater: Card = {
  id: "ENTRA-4.41",
  task: 6,
  rule: noImmediateRetry,
  look: "src/throttling/graph-client.ts",
  async play(lab) {
    const { status, text, atFirst, inAll, calls, others, after } = await scene(lab);
    if (status === 0) return fell("hung");
    if (atFirst > 1) return fell("repeated", { asked: atFirst, later: LATER });
    if (!saysWhen(text)) return fell("when");
    if (inAll > 1) return fell("again", { asked: inAll, calls });
    if (!others) return fell("everybody");
    return after ? held : fell("forGood");
  },
};
