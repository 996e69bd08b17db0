import { ControlFailed } from "../../card.ts";
import { enter, type SignedIn, startFacade } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace, hedy } from "../../people.ts";
import { signInAtFacade } from "../../remote/facade-sign-in.ts";
import { ask, initializeParams, type McpSession } from "../../remote/mcp-session.ts";
import type { RawAnswer } from "../../remote/remote.ts";
import { busyEntra } from "./busy-entra.ts";
import { A_MINUTE, passTime } from "./pass-time.ts";
import { afterwards, LIMIT } from "./throttled.ts";
import { byName, sessionAt } from "./two-servers.ts";
import { newVaultKey } from "./vault-key.ts";

const AT_ONCE = 15;

/** Calls as fast as it goes, as often in each of the sessions. @returns what was not served */
async function rush(sessions: readonly McpSession[], times: number): Promise<RawAnswer[]> {
  const each = Math.ceil(times / sessions.length);
  const answers = await Promise.all(sessions.map((session) => callOften(session, each)));
  return answers.flat().filter(({ status }) => status !== 200);
}

async function callOften(session: McpSession, times: number): Promise<RawAnswer[]> {
  const answers: RawAnswer[] = [];
  while (answers.length < times) {
    const calls = Array.from({ length: AT_ONCE }, () => session.call("listNotes"));
    answers.push(...(await Promise.all(calls)).map(({ http }) => http));
  }
  return answers;
}

const statusOf = async ({ session }: SignedIn): Promise<number> => (await session.call("listNotes")).http.status;

/** Hedy's script calls half as often again as it may. Grace works beside it. Hedy gets herself another token. A minute passes. */
export function oneRushes(lab: Lab) {
  return lab.once("throttled: a rush", async () => {
    const running = await afterwards(lab, busyEntra(lab));
    const { entra, server, person } = running;
    const [ofHedy, ofGrace] = await Promise.all([enter(running, hedy), enter(running, grace)]);
    const served = await statusOf(ofHedy);
    if (served !== 200) throw new ControlFailed("toolAnswered", { status: served });
    const refused = await rush([ofHedy.session], LIMIT * 1.5);
    const graces = await statusOf(ofGrace);
    const another = await signInAtFacade(server, person(hedy));
    const newToken = another && (await ask(server, "initialize", initializeParams, { token: another.accessToken }));
    await passTime(entra, [server], A_MINUTE);
    return { refused, graces, newToken: newToken?.http.status, later: await statusOf(ofHedy) };
  });
}

/** Two servers with one Redis. Ada's script calls both: at each of them it stays below the limit. */
export function rushAtBoth(lab: Lab) {
  return lab.once("two servers: a rush", async () => {
    const [redis, port] = await Promise.all([lab.startRedis({ password: newVaultKey() }), lab.freePort()]);
    const publicOrigin = `http://localhost:${port}`;
    const env = { REDIS_URL: redis.url, VAULT_KEY: newVaultKey(), RATE_LIMIT_PER_MINUTE: String(LIMIT) };
    const running = await startFacade(lab, env, { port, publicOrigin });
    const other = byName(await running.server.another(), new URL(publicOrigin));
    const [ofAda, ofGrace] = await Promise.all([enter(running, ada), enter(running, grace)]);
    const sessions = [ofAda.session, await sessionAt(other, ofAda.tokens.accessToken)];
    const refused = await rush(sessions, LIMIT * 1.5);
    return { refused, graces: await statusOf(ofGrace) };
  });
}
