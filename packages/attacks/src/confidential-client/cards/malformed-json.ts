import { type Card, fell, held, type Outcome } from "../../card.ts";
import { ACCEPT } from "../../remote/mcp-session.ts";
import { jsonRpcErrors } from "../rules.ts";
import { onRoughServer } from "../scenes/rough.ts";
import type { Rough } from "../../remote/target.ts";

const NO_JSON = ["{", "not JSON", '{"jsonrpc":"2.0","id":1,"method":', "\u0000", "[".repeat(20_000)];

/** Bodies that are no JSON, from somebody who is signed in. */
export const malformedJson: Card = {
  id: "ENTRA-3.49",
  task: 7,
  rule: jsonRpcErrors,
  look: "src/http/one-message.ts",
  anywhere: { needs: "token", onlyHere: "rough", strike },
  play: (lab) => onRoughServer(lab, strike),
};

async function strike({ server, token, harm }: Rough): Promise<Outcome> {
  for (const body of NO_JSON) {
    const { status } = await server.send({ method: "POST", token, headers: ACCEPT, body });
    const done = await harm();
    if (done) return fell(done === "ended" ? "ended" : "silent");
    if (status < 400 || status >= 500) return fell("wrongStatus", { status });
  }
  return held;
}
