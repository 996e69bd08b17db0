import type { Lab } from "../../lab.ts";
import { ada, personAtBrowser } from "../../people.ts";
import { TOOL } from "../tool-result.ts";

/** MSAL renews a token that has less than five minutes left, so with this lifetime every call needs the refresh token. */
export const SHORT_LIFE = { seconds: 60 };

/** A model calls ten times at once before anyone has signed in. */
export const CROWD = 10;

/**
 * Ten calls at once, and Ada signs in. Then an administrator revokes her sessions; then her refresh token has been
 * idle for 90 days.
 */
export function signInNeeded(lab: Lab) {
  return lab.once("signInNeeded", async () => {
    const entra = await lab.startTenant();
    entra.faults.accessTokenLifetime(SHORT_LIFE);
    const atTheBrowser = personAtBrowser(lab, entra, ada);
    const server = await lab.startServer({ entra, home: await lab.newHome(), atTheBrowser });
    const crowd = await Promise.all(Array.from({ length: CROWD }, () => server.call(TOOL)));
    const openedByCrowd = server.opened.length;
    entra.faults.revokeSessions(ada.id);
    const afterRevocation = await server.call(TOOL);
    const between = server.opened.length;
    entra.faults.expireRefreshTokens(ada.id);
    const afterIdle = await server.call(TOOL);
    const askedAfterIdle = server.opened.length - between;
    await server.stop();
    const asked = { openedByCrowd, askedAfterRevocation: between - openedByCrowd, askedAfterIdle };
    return { crowd, afterRevocation, afterIdle, ...asked };
  });
}
