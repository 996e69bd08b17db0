import { type Card, fell, held } from "../../card.ts";
import { configuration } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { GOOD, showConfig } from "../scenes/show-config.ts";

const READ = ["AZURE_TENANT_ID", "LOCAL_CLIENT_ID", "REMOTE_CLIENT_ID"];

/** Settings without a fault are read. */
export const configRead: Card = {
  id: "ENTRA-1.22",
  task: 4,
  rule: configuration,
  look: "src/config.ts",
  async play(lab) {
    const run = await showConfig(lab);
    if (run.exitCode !== 0) return fell("refused", { said: lastWords(run) });
    const missing = READ.find((name) => !run.stdout.includes(GOOD[name] ?? name));
    return missing ? fell("lost", { variable: missing }) : held;
  },
};
