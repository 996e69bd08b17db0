import { contoso } from "@workshop/entra-emulator/seed";
import { entraToken } from "../../confidential-client/entra-sign-in.ts";
import { twoCallers } from "../../confidential-client/scenes/entra.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";

/** Entra dates its tokens back by five minutes; this is two more. */
const AHEAD = 7 * 60;
const FAR_AHEAD = 40 * 60;
const HOUR = 3_600;

/** Ada's tokens come from an Entra whose clock is ahead of the server's, a little and then a lot. */
export function clocksApart(lab: Lab) {
  return lab.once("clocks apart", async () => {
    const { entra, server, ada: ofAda } = await twoCallers(lab);
    const show = async (token: string) => (await ask(server, "initialize", initializeParams, { token })).http.status;
    const showFrom = async (ahead: number) => {
      const tokens = { client: contoso.apps.mcpClient.appId, user: ada.id };
      const rule = entra.faults.accessTokenLifetime({ seconds: HOUR, ahead, ...tokens });
      const token = await entraToken(lab, entra, ada);
      entra.faults.remove(rule);
      return show(token);
    };
    return { together: await show(ofAda.token), little: await showFrom(AHEAD), lot: await showFrom(FAR_AHEAD) };
  });
}
