import { type Card, fell, held } from "../../card.ts";
import { INTERNAL_DETAIL } from "../../graph-troubles.ts";
import { quote } from "../../quote.ts";
import { day } from "../scenes/day.ts";

/** Graph answers 401, 403, 404 and 500: the model is told each apart, and nothing of what Graph said. */
export const graphErrors: Card = {
  id: "ENTRA-3.60",
  task: 8,
  rule: {
    name: "MCP tools, Error Handling: isError",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/server/tools#error-handling",
  },
  look: "src/tools/run-tool.ts",
  async play(lab) {
    const { troubles } = await day(lab);
    const repeated = troubles.find(({ text }) => text.includes(INTERNAL_DETAIL));
    if (repeated) return fell("body", { status: repeated.status });
    // A 401 of Graph's may also become one of the server's: then the client signs in again.
    const told = troubles.filter(({ http }) => http !== 401);
    const unmarked = told.find(({ isError }) => isError !== true);
    if (unmarked) return fell("notMarked", { status: unmarked.status, said: quote(unmarked.text) });
    const words = told.map(({ text }) => text);
    return new Set(words).size === words.length ? held : fell("same", { said: quote(words.at(-1) ?? "") });
  },
};
