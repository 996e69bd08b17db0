import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { restarted } from "../scenes/restarted.ts";

/** Lines that are no message arrive on stdin: the server goes on and answers the next good one. */
export const garbageOnStdin: Card = {
  id: "ENTRA-2.20",
  task: 8,
  rule: {
    name: "JSON-RPC 2.0 §5.1, parse errors",
    url: "https://www.jsonrpc.org/specification#error_object",
  },
  look: "src/server.ts",
  async play(lab) {
    const { toolsBefore, toolsAfter, survived } = (await restarted(lab)).rubbish;
    if (toolsBefore === 0) throw new ControlFailed("toolsListed");
    if (!survived) return fell("ended");
    return toolsAfter === toolsBefore ? held : fell("silent");
  },
};
