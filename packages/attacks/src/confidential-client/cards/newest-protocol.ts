import { type Card, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { newestProtocol as protocol } from "../entra-rules.ts";
import { modern } from "../scenes/modern.ts";

/** A client that speaks 2026-07-28 only comes to the same address and calls a tool. */
export const newestProtocol: Card = {
  id: "ENTRA-3.91",
  task: 12,
  rule: protocol,
  look: "src/mcp/endpoint.ts",
  async play(lab) {
    const { sent, said } = await modern(lab);
    return sent ? held : fell("notServed", { said: quote(said) });
  },
};
