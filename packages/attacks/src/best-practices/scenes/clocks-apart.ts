import { entraToken } from "../../confidential-client/entra-sign-in.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";

/** Entra dates its tokens back by five minutes; this is two more. */
const AHEAD = 7 * 60;
const FAR_AHEAD = 40 * 60;

/** Entra's clock is ahead of the server's, a little and then a lot. */
export function clocksApart(lab: Lab) {
  return lab.once("clocks apart", async () => {
    const entra = await lab.startTenant();
    const server = await lab.startRemote({ entra, issuer: "entra" });
    const show = async () => {
      const token = await entraToken(lab, entra, ada);
      return (await ask(server, "initialize", initializeParams, { token })).http.status;
    };
    const together = await show();
    entra.faults.moveClock(AHEAD);
    const little = await show();
    entra.faults.moveClock(FAR_AHEAD - AHEAD);
    return { together, little, lot: await show() };
  });
}
