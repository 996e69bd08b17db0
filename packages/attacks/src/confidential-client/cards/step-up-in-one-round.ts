import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { grace } from "../../people.ts";
import { scopeChallenge } from "../entra-rules.ts";
import { askEntra } from "../entra-sign-in.ts";
import { enter } from "../scenes/entra.ts";
import { missingScope } from "../scenes/missing-scope.ts";

const NEEDED = ["mcp.read", "mcp.write"];

/** Many clients ask for what the challenge names and nothing more: what it leaves out is gone from the next token. */
export const stepUpInOneRound: Card = {
  id: "ENTRA-3.80",
  task: 10,
  rule: scopeChallenge,
  look: "src/gate/challenge.ts",
  async play(lab) {
    const { entra, server, challenge } = await missingScope(lab);
    const scope = challenge["scope"] ?? "";
    const names = scope.split(" ").map((one) => one.slice(one.lastIndexOf("/") + 1));
    const missing = NEEDED.find((name) => !names.includes(name));
    if (missing) return fell("leftOut", { missing });
    const next = await askEntra(lab, entra, grace, { scope });
    if ("refusal" in next) return fell("refused", { refusal: next.refusal });
    const { session } = await enter(server, next.token, grace);
    const { http, error, result } = await session.call("addNote", { text: "Grace's own note" });
    if (http.status === 403) return fell("secondRound");
    if (http.status !== 200 || error || result["isError"])
      throw new ControlFailed("toolAnswered", { status: http.status });
    return held;
  },
};
