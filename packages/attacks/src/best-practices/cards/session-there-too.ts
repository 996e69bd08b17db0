import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { sharedSession } from "../scenes/shared-session.ts";
import { sessionHijacking } from "../vault-rules.ts";

/** Grace shows the id of Ada's session at the server that did not open it. Later Ada ends it where she opened it. */
export const sessionThereToo: Card = {
  id: "ENTRA-4.28",
  task: 4,
  rule: sessionHijacking,
  look: "src/sessions/share-sessions.ts",
  needs: ["redis"],
  async play(lab) {
    const { hasSession, graceThere, adaThere, afterEnd } = await sharedSession(lab);
    if (adaThere !== 200) throw new ControlFailed("sessionThere", { status: adaThere });
    if (!hasSession) return held;
    if (graceThere === 200) return fell("grace");
    return afterEnd === 200 ? fell("afterEnd") : held;
  },
};
