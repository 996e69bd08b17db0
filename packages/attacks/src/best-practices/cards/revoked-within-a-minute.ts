import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { revokeAccess } from "../expiry-rules.ts";
import { revoked } from "../scenes/revoked.ts";

/** An administrator ends Ada's sessions at Entra. What she calls needs nothing of Entra's. */
export const revokedWithinAMinute: Card = {
  id: "ENTRA-4.20",
  task: 3,
  rule: revokeAccess,
  look: "src/expiry/token-store.ts",
  async play(lab) {
    const { status, graces, adasEnded } = await revoked(lab);
    if (graces !== 200) throw new ControlFailed("toolAnswered", { status: graces });
    if (status !== 401) return fell("served", { status });
    return adasEnded ? held : fell("stream");
  },
};
