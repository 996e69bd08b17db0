import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { registeringByCode } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { registeredByCode } from "../scenes/registered-by-code.ts";

/** register.ts runs a second time. */
export const registerTwice: Card = {
  id: "ENTRA-1.29",
  task: 5,
  rule: registeringByCode,
  look: "src/register.ts",
  emulatorOnly: "registersApps",
  async play(lab) {
    const { first, second, made, madeAfterSecond, env, envAfterSecond } = await registeredByCode(lab);
    if (first.exitCode !== 0) throw new ControlFailed("registerFailed", { said: lastWords(first) });
    if (second.exitCode !== 0) return fell("failed", { said: lastWords(second) });
    if (madeAfterSecond.length > made.length) return fell("moreApps", { count: madeAfterSecond.length });
    const secrets = madeAfterSecond.reduce((sum, one) => sum + one.secrets, 0);
    if (secrets > made.reduce((sum, one) => sum + one.secrets, 0)) return fell("moreSecrets", { count: secrets });
    const changed = Object.keys(env).find((name) => envAfterSecond[name] !== env[name]);
    return changed ? fell("changed", { variable: changed }) : held;
  },
};
