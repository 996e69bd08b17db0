import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { revocation } from "../rules.ts";
import { twoPeople } from "../scenes/facade.ts";
import { signedOut } from "../scenes/signed-out.ts";

/** Ada signed out, and her client calls once more in the session that was open. */
export const sessionAfterSignOut: Card = {
  id: "ENTRA-3.47",
  task: 6,
  rule: revocation,
  look: "src/gate/require-access.ts",
  async play(lab) {
    const { call } = await signedOut(lab);
    if (call.status === 200) return fell("letIn");
    if (call.status !== 401) return fell("wrongStatus", { status: call.status });
    const { http } = await (await twoPeople(lab)).grace.session.call("listNotes");
    if (http.status !== 200) throw new ControlFailed("toolAnswered", { status: http.status });
    return held;
  },
};
