import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { registeringByCode } from "../rules.ts";
import { interrupted } from "../scenes/interrupted.ts";
import { lastWords } from "../scenes/register-program.ts";

/** Graph fails in the middle of the first run; register.ts is run again. */
export const registerInterrupted: Card = {
  id: "ENTRA-1.30",
  task: 5,
  rule: registeringByCode,
  look: "src/register.ts",
  emulatorOnly: "registersApps",
  async play(lab) {
    const { broken, again, made, env } = await interrupted(lab);
    if (broken.exitCode === 0) return fell("saidItWorked");
    if (made.length === 0) throw new ControlFailed("nothingMade");
    if (again.exitCode !== 0) return fell("stuck", { said: lastWords(again) });
    if (made.length !== 2) return fell("howMany", { count: made.length });
    const missing = ["LOCAL_CLIENT_ID", "REMOTE_CLIENT_ID", "REMOTE_CLIENT_SECRET"].find((name) => !env[name]);
    return missing ? fell("noEnv", { variable: missing }) : held;
  },
};
