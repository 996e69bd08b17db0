import { type Card, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { sessionHijacking } from "../rules.ts";
import { type SignedIn, twoPeople } from "../scenes/facade.ts";

const CALLS = 20;
/** Clients count their requests each for themselves, so both use the same numbers: here such as no other card uses. */
const FIRST = 1_000_001;

/** "Crossed wires": Ada and Grace work at the same time. Every answer has to be about whoever asked. */
export const twoAtOnce: Card = {
  id: "ENTRA-3.44",
  task: 6,
  rule: sessionHijacking,
  look: "src/mcp/sessions.ts",
  async play(lab) {
    const { ada, grace } = await twoPeople(lab);
    const params = { name: "getUserDetails", arguments: {} };
    const ask = async ({ session }: SignedIn, id: number): Promise<string> =>
      textOf(await session.send({ jsonrpc: "2.0", id, method: "tools/call", params }));
    const numbers = Array.from({ length: CALLS }, (_, count) => FIRST + count);
    const answers = await Promise.all(numbers.map((id) => Promise.all([ask(ada, id), ask(grace, id)])));
    const crossed = answers.filter(([toAda, toGrace]) => toAda.includes("Grace") || toGrace.includes("Ada")).length;
    if (crossed > 0) return fell("crossed", { count: crossed, calls: CALLS });
    const others = answers.flatMap(([toAda, toGrace]) => [
      ...(toAda.includes("Ada") ? [] : [toAda]),
      ...(toGrace.includes("Grace") ? [] : [toGrace]),
    ]);
    const [said] = others;
    return said === undefined ? held : fell("lost", { count: others.length, calls: CALLS, said: quote(said) });
  },
};
