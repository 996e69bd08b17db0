import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { secretStaysInside } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { CANARY_SECRET, showConfig } from "../scenes/show-config.ts";

/** A log is searched for the secret, after good settings and after bad ones. */
export const configSecretShown: Card = {
  id: "ENTRA-1.27",
  task: 4,
  rule: secretStaysInside,
  look: "src/config.ts",
  async play(lab) {
    const good = await showConfig(lab);
    if (good.exitCode !== 0) throw new ControlFailed("goodConfig", { said: lastWords(good) });

    const bad = await showConfig(lab, { LOCAL_CLIENT_ID: "" });
    if (`${good.stdout}${good.stderr}`.includes(CANARY_SECRET)) return fell("shown");
    if (`${bad.stdout}${bad.stderr}`.includes(CANARY_SECRET)) return fell("inAnError");
    // A secret with a space at its end was copied with the mouse. The message must not repeat it.
    const spoilt = await showConfig(lab, { REMOTE_CLIENT_SECRET: `"${CANARY_SECRET}` });
    return `${spoilt.stdout}${spoilt.stderr}`.includes(CANARY_SECRET) ? fell("inAnError") : held;
  },
};
