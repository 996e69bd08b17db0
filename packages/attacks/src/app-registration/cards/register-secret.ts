import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { secretStaysInside } from "../rules.ts";
import { firstRun, OWN_SETTING } from "../scenes/first-run.ts";
import { lastWords } from "../scenes/register-program.ts";

/** What register.ts printed, and who may read what it wrote. */
export const registerSecret: Card = {
  id: "ENTRA-1.31",
  task: 5,
  rule: secretStaysInside,
  look: "src/register.ts",
  emulatorOnly: "registersApps",
  async play(lab) {
    const { first, env, envMode, files } = await firstRun(lab);
    if (first.exitCode !== 0) throw new ControlFailed("registerFailed", { said: lastWords(first) });
    const secret = env["REMOTE_CLIENT_SECRET"];
    if (!secret) throw new ControlFailed("noSecretWritten");
    if (`${first.stdout}${first.stderr}`.includes(secret)) return fell("printed");
    const other = files.find(({ path, content }) => path !== ".env" && content.includes(secret));
    if (other) return fell("elsewhere", { file: other.path });
    if (process.platform !== "win32" && (envMode & 0o077) !== 0) return fell("readable", { mode: envMode.toString(8) });
    return env[OWN_SETTING.name] === OWN_SETTING.value ? held : fell("lost", { variable: OWN_SETTING.name });
  },
};
