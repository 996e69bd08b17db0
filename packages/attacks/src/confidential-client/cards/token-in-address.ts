import { type Card, fell, held, type Outcome } from "../../card.ts";
import type { Entered } from "../../remote/target.ts";
import { tokenRequirements } from "../rules.ts";
import { asWriter } from "../scenes/targets.ts";

/** Hedy's good token, in the address instead of the header. */
export const tokenInAddress: Card = {
  id: "ENTRA-3.06",
  task: 1,
  rule: tokenRequirements,
  look: "src/gate/require-access.ts",
  anywhere: { needs: "token", onlyHere: "tokenInAddress", strike },
  play: async (lab) => strike(await asWriter(lab)),
};

async function strike({ server, token, knock }: Entered): Promise<Outcome> {
  const { pathname } = new URL(server.url);
  for (const name of ["access_token", "token"]) {
    const path = `${pathname}?${name}=${token}`;
    const { status, worked } = await knock({ path });
    if (worked || (status > 0 && status < 400)) return fell("letIn", { name, status });
  }
  return held;
}
