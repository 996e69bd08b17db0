import type { Lab } from "../../lab.ts";
import { ada, personAtBrowser } from "../people.ts";
import { TOOL } from "../tool-result.ts";

/** MSAL renews a token that has less than five minutes left, so with this lifetime every call needs the refresh token. */
export const SHORT_LIFE = { seconds: 60 };

/** Ada is signed in; then her sessions are revoked; then her refresh token has been idle for 90 days. */
export function signInNeeded(lab: Lab) {
  return lab.once("signInNeeded", async () => {
    const entra = await lab.startTenant();
    entra.faults.accessTokenLifetime(SHORT_LIFE);
    const server = await lab.startServer({
      entra,
      home: await lab.newHome(),
      atTheBrowser: personAtBrowser(lab, entra, ada),
    });
    const first = await server.call(TOOL);
    const before = server.opened.length;
    entra.faults.revokeSessions(ada.id);
    const afterRevocation = await server.call(TOOL);
    const between = server.opened.length;
    entra.faults.expireRefreshTokens(ada.id);
    const afterIdle = await server.call(TOOL);
    await server.stop();
    return {
      first,
      afterRevocation,
      askedAfterRevocation: between - before,
      afterIdle,
      askedAfterIdle: server.opened.length - between,
    };
  });
}
