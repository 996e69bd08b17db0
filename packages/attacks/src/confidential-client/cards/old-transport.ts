import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { oldTransport as rule } from "../entra-rules.ts";
import { oldTransport as tried } from "../scenes/old-transport.ts";

const isTaken = (status: number): boolean => status >= 200 && status < 300;

/** The transport of 2024 is a second door: shut unless asked for, and then with the same lock as the first. */
export const oldTransport: Card = {
  id: "ENTRA-3.93",
  task: 12,
  rule,
  look: "src/mcp/legacy-sse.ts",
  async play(lab) {
    const { unasked, stranger, messages } = await tried(lab);
    if (unasked === 200) return fell("alwaysOpen");
    if (isTaken(stranger)) return fell("unguarded", { request: "GET /sse", status: stranger });
    if (!messages) return held; // a server without the old transport has no second door
    if (isTaken(messages.nobody)) return fell("unguarded", { request: "POST /message", status: messages.nobody });
    if (isTaken(messages.grace) || messages.forOthers) return fell("anothers", { status: messages.grace });
    if (!messages.answered) throw new ControlFailed("toolAnswered", { status: messages.owner });
    return held;
  },
};
