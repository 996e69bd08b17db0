import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { meddled } from "../scenes/in-redis.ts";
import { authenticatedEncryption } from "../vault-rules.ts";

/** Half of every record of Grace's is gone. She shows her token. */
export const brokenRecord: Card = {
  id: "ENTRA-4.25",
  task: 4,
  rule: authenticatedEncryption,
  look: "src/vault/sealed-records.ts",
  needs: ["redis"],
  async play(lab) {
    const { cut, isRunning, others } = await meddled(lab);
    if (!isRunning) return fell("ended");
    if (others !== 200) throw new ControlFailed("toolAnswered", { status: others });
    return cut.status === 401 ? held : fell("otherAnswer", { status: cut.status });
  },
};
