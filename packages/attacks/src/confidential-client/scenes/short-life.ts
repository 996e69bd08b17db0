import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { signInAtFacade } from "../../remote/facade-sign-in.ts";
import { gateSays } from "../../remote/gate.ts";
import { refresh } from "../../remote/refresh.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import { until } from "../../until.ts";
import { startFacade } from "./facade.ts";

/** Seconds. */
export const SHORT_LIFE = 1;
/** On a slow machine a token may end before it is shown; another one is shown then. */
const TRIES = 10;

/** A server whose access tokens live for a second. */
export function shortLife(lab: Lab) {
  return lab.once("facade: short life", async () => {
    const { server, person } = await startFacade(lab, { ACCESS_TOKEN_LIFETIME: String(SHORT_LIFE) });
    const tokens = await signInAtFacade(server, person(ada));
    if (!tokens) throw new ControlFailed("facadeSignIn", { user: ada.displayName });
    const told = tokens.answer.json["expires_in"];
    // Whoever says something else has lost already: nobody need wait for the end.
    if (told !== SHORT_LIFE) return { told, ends: false };
    const good = await goodToken(server, tokens);
    const ends = await until(async () => (await gateSays(server, good)) === 401);
    return { told, ends };
  });
}

/** An access token that was good a moment ago. */
async function goodToken(
  server: RemoteServer,
  tokens: NonNullable<Awaited<ReturnType<typeof signInAtFacade>>>,
): Promise<string> {
  let { accessToken, refreshToken = "" } = tokens;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if ((await gateSays(server, accessToken)) !== 401) return accessToken;
    const next = await refresh(server, tokens.client, refreshToken);
    accessToken = next.accessToken ?? accessToken;
    refreshToken = next.refreshToken ?? refreshToken;
  }
  throw new ControlFailed("toolAnswered", { status: 401 });
}
