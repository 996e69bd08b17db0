import { type Card, fell, held } from "../../card.ts";
import { sharedSession } from "../scenes/shared-session.ts";
import { sessionManagement } from "../vault-rules.ts";

/** A load balancer sends Ada's next request to the other server. A server without sessions has nothing to lose. */
export const sessionAtTheOther: Card = {
  id: "ENTRA-4.27",
  task: 4,
  rule: sessionManagement,
  look: "src/sessions/open-sessions.ts",
  needs: ["redis"],
  async play(lab) {
    const { adaThere } = await sharedSession(lab);
    return adaThere === 200 ? held : fell("unknown", { status: adaThere });
  },
};
