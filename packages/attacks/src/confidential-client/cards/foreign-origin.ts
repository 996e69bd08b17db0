import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";
import type { Holder } from "../../remote/target.ts";
import { asAda } from "../scenes/targets.ts";

const FOREIGN = ["https://evil.example", "null", "http://localhost.evil.example"];

/** A page of a stranger, open in Ada's browser, calls the server. The token is good; the page is not. */
export const foreignOrigin: Card = {
  id: "ENTRA-3.54",
  task: 7,
  rule: {
    name: "MCP, Streamable HTTP, Security Warning: validate Origin, answer 403",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning",
  },
  look: "src/http/known-origin.ts",
  anywhere: { needs: "token", strike },
  play: async (lab) => strike(await asAda(lab)),
};

async function strike({ server, token }: Holder): Promise<Outcome> {
  const from = async (origin: string): Promise<number> => {
    const more = { token, headers: { origin } };
    return (await ask(server, "initialize", initializeParams, more)).http.status;
  };
  const own = await from(server.origin);
  if (own !== 200) throw new ControlFailed("ownOrigin", { status: own });
  for (const origin of FOREIGN) {
    const status = await from(origin);
    if (status !== 403) return fell("letIn", { origin, status });
  }
  return held;
}
