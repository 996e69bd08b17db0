import { type Card, fell, held, type Outcome } from "../../card.ts";
import type { Entered } from "../../remote/target.ts";
import { asWriter } from "../scenes/targets.ts";

/** A good token and a bad one in one request: a proxy may believe one of them, and the server the other. */
export const twoTokens: Card = {
  id: "ENTRA-3.07",
  task: 1,
  rule: {
    name: "Bearer Token Usage (RFC 6750) §3.1, invalid_request",
    url: "https://www.rfc-editor.org/rfc/rfc6750#section-3.1",
  },
  look: "src/gate/require-access.ts",
  anywhere: { needs: "token", strike },
  play: async (lab) => strike(await asWriter(lab)),
};

async function strike({ token, knock }: Entered): Promise<Outcome> {
  const [good, bad] = [`Bearer ${token}`, "Bearer garbage"];
  const orders = { "<token>, garbage": [good, bad], "garbage, <token>": [bad, good] };
  for (const [order, authorization] of Object.entries(orders)) {
    const { status, worked } = await knock({ headers: { authorization } });
    if (worked || (status > 0 && status < 400)) return fell("letIn", { order, status });
    if (status >= 500) return fell("broke", { order, status });
  }
  return held;
}
