import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { configuration } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { showConfig } from "../scenes/show-config.ts";

/** Three settings are wrong at once. */
export const configAllProblems: Card = {
  id: "ENTRA-1.26",
  task: 4,
  rule: configuration,
  look: "src/config.ts",
  async play(lab) {
    const good = await showConfig(lab);
    if (good.exitCode !== 0) throw new ControlFailed("goodConfig", { said: lastWords(good) });

    const wrong = { AZURE_TENANT_ID: "common", LOCAL_CLIENT_ID: "", REMOTE_CLIENT_ID: "<the app's client ID>" };
    const { exitCode, stderr } = await showConfig(lab, wrong);
    if (exitCode === 0) return fell("accepted");
    const silent = Object.keys(wrong).filter((variable) => !stderr.includes(variable));
    return silent.length > 0 ? fell("notAll", { variables: silent.join(", ") }) : held;
  },
};
