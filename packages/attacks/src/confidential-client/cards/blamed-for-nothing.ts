import { type Card, fell, held, type Outcome } from "../../card.ts";
import { ACCEPT, initializeParams } from "../../remote/mcp-session.ts";
import type { Target } from "../../remote/target.ts";
import { strikeAsStranger } from "../scenes/targets.ts";

/** A client that sent no token did nothing wrong; `invalid_token` makes it throw away one it may have. */
export const blamedForNothing: Card = {
  id: "ENTRA-3.02",
  task: 1,
  rule: {
    name: "Bearer Token Usage (RFC 6750) §3.1, no error code without credentials",
    url: "https://www.rfc-editor.org/rfc/rfc6750#section-3.1",
  },
  look: "src/gate/require-access.ts",
  anywhere: { needs: "url", strike },
  play: (lab) => strikeAsStranger(lab, strike),
};

async function strike({ server }: Target): Promise<Outcome> {
  const json = { jsonrpc: "2.0", id: 1, method: "initialize", params: initializeParams };
  const { headers } = await server.send({ method: "POST", headers: ACCEPT, json });
  const error = /\berror="?(\w+)/.exec(headers["www-authenticate"] ?? "")?.[1];
  if (error) return fell("blamed", { error });
  return held;
}
