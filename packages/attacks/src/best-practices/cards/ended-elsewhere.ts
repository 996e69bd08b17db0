import { type Card, fell, held } from "../../card.ts";
import { revokedEverywhere } from "../expiry-rules.ts";
import { endedElsewhere as scene } from "../scenes/ended-elsewhere.ts";

/** Hedy signs out at one server. At the other one her token is shown, and a stream is open. */
export const endedElsewhere: Card = {
  id: "ENTRA-4.21",
  task: 3,
  rule: revokedEverywhere,
  look: "src/expiry/end-streams.ts",
  needs: ["redis"],
  async play(lab) {
    const { status, ended } = await scene(lab);
    if (status !== 401) return fell("served", { status });
    return ended ? held : fell("stream");
  },
};
