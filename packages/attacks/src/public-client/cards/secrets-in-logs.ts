import { type Card, fell, held } from "../../card.ts";
import { isMessage } from "../../json-rpc.ts";
import { ada } from "../../people.ts";
import { everyday } from "../scenes/everyday.ts";
import { graphTrouble } from "../scenes/graph-trouble.ts";
import { findSecret } from "../../secrets.ts";
import { requireAnswer } from "../tool-result.ts";

/** A log that is sent to a support desk: it is searched for every token, code and refresh token the tenant issued. */
export const secretsInLogs: Card = {
  id: "ENTRA-2.18",
  task: 7,
  rule: {
    name: "OAuth 2.0 Security BCP (RFC 9700) §4.2, credential leakage",
    url: "https://www.rfc-editor.org/rfc/rfc9700",
  },
  look: "src/log.ts",
  async play(lab) {
    const days = [await everyday(lab), await graphTrouble(lab)];
    requireAnswer(days[0]?.first ?? { content: [] }, ada);
    for (const { stdout, stderr, secrets } of days) {
      const strayLines = stdout.filter((line) => !isMessage(line)).join("\n");
      const kind = findSecret(`${stderr}\n${strayLines}`, secrets);
      if (kind) return fell("found", { kind: kind.replace("_", " ") });
    }
    return held;
  },
};
