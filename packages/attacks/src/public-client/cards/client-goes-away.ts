import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { declinesThenLeaves } from "../scenes/refused.ts";
import { everyday } from "../scenes/everyday.ts";
import { requireAnswer } from "../tool-result.ts";

/** The client closes stdin, once when all is quiet and once while a sign-in waits: the server ends. */
export const clientGoesAway: Card = {
  id: "ENTRA-2.21",
  task: 8,
  rule: {
    name: "MCP lifecycle, shutdown over stdio",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/lifecycle#shutdown",
  },
  look: "src/server.ts",
  async play(lab) {
    const { first, leaving } = await everyday(lab);
    requireAnswer(first, ada);
    if (!(await leaving).byItself) return fell("stayedIdle");
    const { waiting, leftByItself: leftWhileWaiting } = await declinesThenLeaves(lab);
    if (!waiting) throw new ControlFailed("aliveBeforeClose");
    return leftWhileWaiting ? held : fell("stayedWaiting");
  },
};
