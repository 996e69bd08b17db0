import { type Card, fell, held } from "../../card.ts";
import { INTERNAL_DETAIL } from "../../graph-troubles.ts";
import { ada } from "../../people.ts";
import { graphTrouble } from "../scenes/graph-trouble.ts";
import { findSecret } from "../../secrets.ts";
import { requireAnswer, wordsOf } from "../tool-result.ts";

/** Graph fails: what the model is told carries no token and nothing of Graph's own error text. */
export const secretsInResults: Card = {
  id: "ENTRA-2.19",
  task: 7,
  rule: {
    name: "MCP security best practices: tokens stay with the server",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/security_best_practices",
  },
  look: "src/get-user-details.ts",
  async play(lab) {
    const { first, answers, secrets } = await graphTrouble(lab);
    requireAnswer(first, ada);
    for (const { status, result } of answers) {
      const kind = findSecret(wordsOf(result), secrets);
      if (kind) return fell("found", { status, kind: kind.replace("_", " ") });
      if (wordsOf(result).includes(INTERNAL_DETAIL)) return fell("body", { status });
    }
    return held;
  },
};
