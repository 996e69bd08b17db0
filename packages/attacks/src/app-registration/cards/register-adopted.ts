import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { registeringByCode } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { sameNames } from "../scenes/same-names.ts";

/** Somebody else in the tenant has an app of the same name; register.ts is run. */
export const registerAdopted: Card = {
  id: "ENTRA-1.32",
  task: 5,
  rule: registeringByCode,
  look: "src/register.ts",
  emulatorOnly: "registersApps",
  async play(lab) {
    const { run, namesakes, env } = await sameNames(lab);
    if (namesakes.length === 0) throw new ControlFailed("registerFailed", { said: lastWords(run) });
    const taken = namesakes.find(({ appId }) => Object.values(env).includes(appId));
    if (taken) return fell("adopted", { app: taken.displayName });
    const changed = namesakes.find(({ before, after }) => before !== after);
    if (changed) return fell("changed", { app: changed.displayName });
    return run.exitCode === 0 ? held : fell("failed", { said: lastWords(run) });
  },
};
