import { type Card, fell, held } from "../../card.ts";
import { rolesInTokens } from "../policy-rules.ts";
import { roleTakenAway as scene } from "../scenes/role-taken-away.ts";

/** Ada was an administrator when she signed in. Since then she is not, and her client gets new tokens. */
export const roleTakenAway: Card = {
  id: "ENTRA-4.15",
  task: 2,
  rule: rolesInTokens,
  look: "src/expiry/token-store.ts",
  async play(lab) {
    const { isAdministrator, status } = await scene(lab);
    return isAdministrator ? fell("stillAdmin", { status }) : held;
  },
};
