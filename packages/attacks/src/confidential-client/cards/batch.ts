import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { onRoughServer } from "../scenes/rough.ts";
import type { Entered } from "../../remote/target.ts";

/** A list with one message in it: whoever looks at `body.method` to decide sees nothing there. */
export const batch: Card = {
  id: "ENTRA-3.52",
  task: 7,
  rule: {
    name: "MCP 2025-06-18, Streamable HTTP: the body is a single message",
    url: "https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#sending-messages-to-the-server",
  },
  look: "src/http/one-message.ts",
  anywhere: { needs: "token", strike },
  play: (lab) => onRoughServer(lab, strike),
};

async function strike({ token, knock }: Entered): Promise<Outcome> {
  const alone = await knock({ token });
  if (!alone.worked) throw new ControlFailed("toolAnswered", { status: alone.status });
  const { status, worked } = await knock({ token, wrap: (message) => [message] });
  if (worked) return fell("ran", { status });
  return status >= 400 && status < 500 ? held : fell("answered", { status });
}
