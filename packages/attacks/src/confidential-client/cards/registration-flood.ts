import { type Card, fell, held } from "../../card.ts";
import { FLOOD, flood } from "../scenes/flood.ts";

/** Anybody may register, so a script does, all night long. Somebody else's client is used meanwhile. */
export const registrationFlood: Card = {
  id: "ENTRA-3.40",
  task: 5,
  rule: {
    name: "OAuth 2.0 Dynamic Client Registration (RFC 7591) §3, limits against floods",
    url: "https://www.rfc-editor.org/rfc/rfc7591#section-3",
  },
  look: "src/facade/registered-clients.ts",
  async play(lab) {
    const { alive, inUseStillKnown, accepted, sampleForgotten } = await flood(lab);
    if (!alive) return fell("ended", { count: FLOOD });
    if (!inUseStillKnown) return fell("forgotten", { count: FLOOD });
    return accepted === FLOOD && !sampleForgotten ? fell("unbounded", { count: FLOOD }) : held;
  },
};
