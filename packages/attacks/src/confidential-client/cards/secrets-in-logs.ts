import { type Card, fell, held } from "../../card.ts";
import { findSecret } from "../../secrets.ts";
import { day } from "../scenes/day.ts";

/** The log of a day, with sign-ins that worked and one that did not, as it is sent to a support desk. */
export const secretsInLogs: Card = {
  id: "ENTRA-3.58",
  task: 8,
  rule: {
    name: "CWE-532, sensitive information in a log file",
    url: "https://cwe.mitre.org/data/definitions/532.html",
  },
  look: "src/log.ts",
  async play(lab) {
    const { log, secrets } = await day(lab);
    const kind = findSecret(log, secrets);
    return kind ? fell("found", { kind: kind.replace("_", " ") }) : held;
  },
};
