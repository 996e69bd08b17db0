import { type Card, fell, held } from "../../card.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { findSecret } from "../../secrets.ts";
import { day } from "../scenes/day.ts";

/** Everything that a model or a stranger was told in a day: results of tools, and the bodies of refusals. */
export const secretsInAnswers: Card = {
  id: "ENTRA-3.59",
  task: 8,
  rule: {
    name: "CWE-201, sensitive information in sent data",
    url: "https://cwe.mitre.org/data/definitions/201.html",
  },
  look: "src/tools/run-tool.ts",
  async play(lab) {
    const { details, troubles, refused, secrets } = await day(lab);
    const told = [textOf(details), ...troubles.map(({ text }) => text), ...refused.map(({ text }) => text)];
    const kind = findSecret(told.join("\n"), secrets);
    return kind ? fell("found", { kind: kind.replace("_", " ") }) : held;
  },
};
