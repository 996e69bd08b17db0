import { type Card, fell, held } from "../../card.ts";
import { comeBackSoon as scene } from "../scenes/busy-graph.ts";
import { waitAsTold } from "../throttling-rules.ts";

/** Milliseconds that two clocks, or a timer, may be off. */
const TOLERANCE = 100;

/** Graph says: in a second. Whoever asks before is refused again, and whoever gives up has to be asked again. */
export const comeBackSoon: Card = {
  id: "ENTRA-4.40",
  task: 6,
  rule: waitAsTold,
  look: "src/throttling/graph-client.ts",
  async play(lab) {
    const { told, waited, due } = await scene(lab);
    if (waited !== undefined && waited < due - TOLERANCE) return fell("early", { waited });
    return told && waited !== undefined ? held : fell("gaveUp");
  },
};
