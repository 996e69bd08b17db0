import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";
import type { Holder } from "../../remote/target.ts";
import { asAda } from "../scenes/targets.ts";

/** DNS rebinding: a stranger's name points at this machine, and the browser believes it is the stranger's site. */
export const foreignHost: Card = {
  id: "ENTRA-3.55",
  task: 7,
  rule: {
    name: "MCP, Streamable HTTP, Security Warning: DNS rebinding",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning",
  },
  look: "src/http/known-host.ts",
  anywhere: { needs: "token", onlyHere: "ownMachine", strike },
  play: async (lab) => strike(await asAda(lab)),
};

async function strike({ server, token }: Holder): Promise<Outcome> {
  const underName = async (host: string): Promise<number> => {
    const more = { token, headers: { host } };
    return (await ask(server, "initialize", initializeParams, more)).http.status;
  };
  const own = await underName(new URL(server.url).host);
  if (own !== 200) throw new ControlFailed("toolAnswered", { status: own });
  const status = await underName("evil.example");
  // Who cuts the connection has refused it, too.
  return status === 0 || (status >= 400 && status < 500) ? held : fell("letIn", { status });
}
