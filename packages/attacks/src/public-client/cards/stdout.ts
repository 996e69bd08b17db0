import { type Card, fell, held } from "../../card.ts";
import { isMessage } from "../../json-rpc.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { everyday } from "../scenes/everyday.ts";
import { requireAnswer } from "../tool-result.ts";

/** Every line the server wrote to stdout is a JSON-RPC message. */
export const stdoutIsForMessages: Card = {
  id: "ENTRA-2.17",
  task: 7,
  rule: {
    name: "MCP transports, stdio: only valid MCP messages on stdout (MUST)",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#stdio",
  },
  look: "src/log.ts",
  async play(lab) {
    const { first, stdout } = await everyday(lab);
    requireAnswer(first, ada);
    const stray = stdout.find((line) => !isMessage(line));
    return stray === undefined ? held : fell("stray", { line: quote(stray) });
  },
};
