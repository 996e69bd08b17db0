import { contoso } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import { enter, type Facade, type SignedIn, startFacade } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { openSession } from "../../remote/mcp-session.ts";
import { worked } from "./office.ts";
import { passTime } from "./pass-time.ts";

const MINUTE = 60;
const ENV = { ACCESS_TOKEN_LIFETIME: "86400", RECHECK_SECONDS: "3600", REFRESH_AHEAD_SECONDS: "900" };

interface Asked {
  readonly status: number;
  readonly answered: boolean;
}

/** In a session of its own: between two calls, one that rests may be forgotten. */
async function ask({ server }: Facade, { tokens }: SignedIn, { displayName }: typeof ada): Promise<Asked> {
  const session = await openSession(server, tokens.accessToken);
  if (!session) throw new ControlFailed("sessionOpened", { user: displayName });
  const answer = await session.call("getUserDetails");
  return { status: answer.http.status, answered: worked(answer) };
}

function requireAnswer({ status, answered }: Asked): void {
  if (!answered) throw new ControlFailed("toolAnswered", { status });
}

/**
 * Entra's tokens live for an hour. Ada calls after 50 minutes, then Entra gives no tokens any more. Grace calls after 57
 * minutes, when her token is still good, and Ada after 62, when her first one is not.
 */
export function longDay(lab: Lab) {
  return lab.once("long day", async () => {
    const running = await startFacade(lab, ENV, { movableClock: true });
    const { entra, server } = running;
    const pass = (minutes: number) => passTime(entra, [server], minutes * MINUTE);
    entra.faults.accessTokenLifetime({ seconds: 60 * MINUTE, client: contoso.apps.remoteServer.appId });
    const [ofAda, ofGrace] = await Promise.all([enter(running, ada), enter(running, grace)]);
    const first = await Promise.all([ask(running, ofAda, ada), ask(running, ofGrace, grace)]);
    first.forEach(requireAnswer);
    await pass(50);
    requireAnswer(await ask(running, ofAda, ada));
    entra.faults.outage({ surface: "token", how: "unavailable" });
    await pass(7);
    const stillGood = await ask(running, ofGrace, grace);
    await pass(5);
    const refreshedBefore = await ask(running, ofAda, ada);
    return { stillGood, refreshedBefore };
  });
}
