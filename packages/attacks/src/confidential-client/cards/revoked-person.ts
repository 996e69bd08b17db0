import { type Card, fell, held } from "../../card.ts";
import { claimsChallenge } from "../entra-rules.ts";
import { revoked } from "../scenes/person-needed.ts";

/**
 * Graph challenges the server's token at once, if the server said that it understands challenges (cp1). The first call may
 * end in a tool error, for its answer may have begun; the next one hands the claims to the client.
 */
export const revokedPerson: Card = {
  id: "ENTRA-3.87",
  task: 11,
  rule: claimsChallenge,
  look: "src/tools/graph-access.ts",
  async play(lab) {
    const { heard, claims, helped } = await revoked(lab);
    if (heard.some(({ answered }) => answered)) return fell("answered");
    if (claims === undefined) return fell("notPassedOn", { status: heard.at(-1)?.status ?? 0 });
    return helped ? held : fell("useless");
  },
};
