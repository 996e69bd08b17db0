import { type Card, fell, held } from "../../card.ts";
import { scopeChallenge } from "../entra-rules.ts";
import { missingScope as readerWrites } from "../scenes/missing-scope.ts";

/** Grace may read. She calls the tool that writes: it does not run, and her client hears what it has to ask for. */
export const missingScope: Card = {
  id: "ENTRA-3.78",
  task: 10,
  rule: scopeChallenge,
  look: "src/gate/require-tool-scope.ts",
  async play(lab) {
    const { status, challenge, ran } = await readerWrites(lab);
    if (ran) return fell("ran", { status });
    if (status !== 403) return fell("otherStatus", { status });
    if (challenge["error"] !== "insufficient_scope") return fell("noError", { error: challenge["error"] ?? "none" });
    return challenge["scope"] && challenge["resource_metadata"] ? held : fell("noWay");
  },
};
