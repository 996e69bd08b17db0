import { type Card, fell, held } from "../../card.ts";
import { onBehalfOf } from "../entra-rules.ts";
import { stepUp } from "../scenes/person-needed.ts";

/** Entra wants a second factor before it gives a Graph token (AADSTS50076). Only Alan has one, and only his client can ask. */
export const personIsNeeded: Card = {
  id: "ENTRA-3.86",
  task: 11,
  rule: onBehalfOf,
  look: "src/gate/require-graph.ts",
  async play(lab) {
    const { refused, helped } = await stepUp(lab);
    const { status, claims, isError, answered } = refused;
    if (answered) return fell("answered", { status });
    // A tool error tells the model, which tells Alan. That is enough.
    if (status === 200) return isError ? held : fell("silence");
    if (status !== 401) return fell("otherStatus", { status });
    if (!claims) return fell("noClaims");
    return helped ? held : fell("useless");
  },
};
