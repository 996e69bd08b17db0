import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { oneTokenRequest } from "../expiry-rules.ts";
import { lastMinutes } from "../scenes/two-servers.ts";

/** Hedy's token of Entra is in its last minutes, and her client calls at two servers at once. */
export const askedOnce: Card = {
  id: "ENTRA-4.18",
  task: 3,
  rule: oneTokenRequest,
  look: "src/expiry/token-store.ts",
  needs: ["redis"],
  async play(lab) {
    const { calls, answered, asked } = await lastMinutes(lab);
    if (answered === 0) throw new ControlFailed("tenCalls", { calls });
    if (answered < calls) return fell("failed", { answered, calls });
    return asked > 1 ? fell("often", { asked, calls }) : held;
  },
};
