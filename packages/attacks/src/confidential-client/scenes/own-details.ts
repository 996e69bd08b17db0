import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { type Caller, twoCallers } from "./entra.ts";

const ROUNDS = 5;

/**
 * Ada asks Graph about herself, then Grace does, then both at once, several times. Nobody else asks before they are done:
 * whose token a server keeps must not depend on chance.
 */
export function ownDetails(lab: Lab) {
  return lab.once("entra: own details", async () => {
    const callers = await twoCallers(lab);
    const asks = async ({ session }: Caller, person: typeof ada) => {
      const answer = await session.call("getUserDetails");
      return { person, status: answer.http.status, text: textOf(answer) };
    };
    const both = () => [asks(callers.ada, ada), asks(callers.grace, grace)];
    const inTurn = [await asks(callers.ada, ada), await asks(callers.grace, grace)];
    const atOnce = await Promise.all(Array.from({ length: ROUNDS }, both).flat());
    return { ...callers, answers: [...inTurn, ...atOnce] };
  });
}
