import { type Card, fell, held, type Outcome } from "../../card.ts";
import { ACCEPT, initializeParams } from "../../remote/mcp-session.ts";
import type { Target } from "../../remote/target.ts";
import { protectedResource } from "../rules.ts";
import { strikeAsStranger } from "../scenes/targets.ts";

/** A client that has never been here: the refusal has to say where a token comes from. */
export const noToken: Card = {
  id: "ENTRA-3.01",
  task: 1,
  rule: protectedResource,
  look: "src/gate/require-access.ts",
  anywhere: { needs: "url", strike },
  play: (lab) => strikeAsStranger(lab, strike),
};

async function strike({ server }: Target): Promise<Outcome> {
  const json = { jsonrpc: "2.0", id: 1, method: "initialize", params: initializeParams };
  const { status, headers } = await server.send({ method: "POST", headers: ACCEPT, json });
  if (status === 200) return fell("letIn", { status });
  if (status !== 401) return fell("wrongStatus", { status });
  const named = /resource_metadata="?([^",\s]+)/.exec(headers["www-authenticate"] ?? "")?.[1];
  if (!named) return fell("noWay", { challenge: (headers["www-authenticate"] ?? "none").slice(0, 60) });
  return held;
}
