import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { secretsOfApps } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { showConfig, tryWrong } from "../scenes/show-config.ts";

/** The id of the secret was copied in place of its value. */
export const configSecretId: Card = {
  id: "ENTRA-1.24",
  task: 4,
  rule: secretsOfApps,
  look: "src/config.ts",
  async play(lab) {
    const good = await showConfig(lab);
    if (good.exitCode !== 0) throw new ControlFailed("goodConfig", { said: lastWords(good) });

    const outcome = await tryWrong(lab, "REMOTE_CLIENT_SECRET", "5ec2e710-6a0d-4c3b-9e18-c0a705000c03");
    if (outcome === "accepted") return fell("accepted");
    return outcome === "unnamed" ? fell("unnamed") : held;
  },
};
