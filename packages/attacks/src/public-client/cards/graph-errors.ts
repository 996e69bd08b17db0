import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { graphTrouble } from "../scenes/graph-trouble.ts";
import { requireAnswer, wordsOf } from "../tool-result.ts";

/** Graph answers 401, 403, 404 and 500: each is an error result, and each says something else. */
export const graphErrors: Card = {
  id: "ENTRA-2.15",
  task: 6,
  rule: {
    name: "Microsoft Graph: error responses; MCP tools: isError",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/server/tools#error-handling",
  },
  look: "src/get-user-details.ts",
  async play(lab) {
    const { first, answers } = await graphTrouble(lab);
    requireAnswer(first, ada);
    const unmarked = answers.find(({ result }) => !result.isError || result.failed);
    if (unmarked) return fell("notMarked", { status: unmarked.status, said: quote(wordsOf(unmarked.result)) });
    const words = answers.map(({ result }) => wordsOf(result));
    return new Set(words).size === words.length ? held : fell("same", { said: quote(words.at(-1) ?? "") });
  },
};
