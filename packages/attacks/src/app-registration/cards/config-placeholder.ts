import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { configuration } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { showConfig, tryWrong } from "../scenes/show-config.ts";

const PLACEHOLDERS = ["<the app's client ID>", "00000000-0000-0000-0000-000000000000", "notes-local-server", ""];

/** An id that nobody filled in: the placeholder, zeros, a name, nothing. */
export const configPlaceholder: Card = {
  id: "ENTRA-1.23",
  task: 4,
  rule: configuration,
  look: "src/config.ts",
  async play(lab) {
    const good = await showConfig(lab);
    if (good.exitCode !== 0) throw new ControlFailed("goodConfig", { said: lastWords(good) });

    for (const variable of ["LOCAL_CLIENT_ID", "REMOTE_CLIENT_ID", "AZURE_TENANT_ID"]) {
      for (const value of variable === "LOCAL_CLIENT_ID" ? PLACEHOLDERS : PLACEHOLDERS.slice(0, 1)) {
        const outcome = await tryWrong(lab, variable, value);
        if (outcome === "accepted") return fell("accepted", { variable, value: value || "(empty)" });
        if (outcome === "unnamed") return fell("unnamed", { variable, value: value || "(empty)" });
      }
    }
    return held;
  },
};
