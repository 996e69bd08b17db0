import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { oldTransport as rule } from "../entra-rules.ts";
import { oldTransport as tried, strangerAtOldDoor } from "../scenes/old-transport.ts";

const isTaken = (status: number): boolean => status >= 200 && status < 300;

/** The transport of 2024 is a second door: shut unless asked for, and then with the same lock as the first. */
export const oldTransport: Card = {
  id: "ENTRA-3.93",
  task: 12,
  rule,
  look: "src/mcp/legacy-sse.ts",
  anywhere: { needs: "url", strike: async ({ server }) => judge(await strangerAtOldDoor(server)) },
  async play(lab) {
    const { unasked, stranger, messages } = await tried(lab);
    if (unasked === 200) return fell("alwaysOpen");
    const outcome = judge(stranger);
    if (outcome.state === "fell") return outcome;
    if (!messages) return held; // a server without the old transport has no second door
    if (isTaken(messages.nobody)) return fell("unguarded", { request: "POST /message", status: messages.nobody });
    if (isTaken(messages.grace) || messages.forOthers) return fell("anothers", { status: messages.grace });
    if (!messages.answered) throw new ControlFailed("toolAnswered", { status: messages.owner });
    return held;
  },
};

function judge({ status, letIn }: Awaited<ReturnType<typeof strangerAtOldDoor>>): Outcome {
  return letIn ? fell("unguarded", { request: "GET /sse", status }) : held;
}
