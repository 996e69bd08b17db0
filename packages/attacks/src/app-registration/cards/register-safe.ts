import { type Card, fell, held } from "../../card.ts";
import { playOnWhatCodeMade } from "../play-on-code.ts";
import { registeringByCode } from "../rules.ts";
import { firstRun } from "../scenes/first-run.ts";
import { lastWords } from "../scenes/register-program.ts";

const WRITTEN = ["LOCAL_CLIENT_ID", "REMOTE_CLIENT_ID", "REMOTE_CLIENT_SECRET"];

/** register.ts runs in a tenant without apps; then every card of tasks 1 to 3 is played on what it made. */
export const registerSafe: Card = {
  id: "ENTRA-1.28",
  task: 5,
  rule: registeringByCode,
  look: "src/register.ts",
  emulatorOnly: "registersApps",
  async play(lab) {
    const { first, made, env } = await firstRun(lab);
    if (first.exitCode === null) return fell("never");
    if (first.exitCode !== 0) return fell("failed", { said: lastWords(first) });
    const missing = WRITTEN.find((name) => !env[name]);
    if (missing) return fell("noEnv", { variable: missing });
    if (made.length !== 2) return fell("howMany", { count: made.length });
    const unsafe = await playOnWhatCodeMade(lab);
    return unsafe.length > 0 ? fell("unsafe", { cards: unsafe.slice(0, 4).join(", ") }) : held;
  },
};
