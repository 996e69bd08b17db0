import { contoso } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import { enter, type Facade, startFacade } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { hedy } from "../../people.ts";
import { type McpSession, openSession } from "../../remote/mcp-session.ts";
import type { RawRequest, RemoteProcess } from "../../remote/remote.ts";
import { worked } from "./office.ts";
import { passTime } from "./pass-time.ts";
import { newVaultKey } from "./vault-key.ts";

const MINUTE = 60;
const CALLS = 4;

/** Requests to a server come by the name that clients know, as a load balancer passes them on. */
export function byName(server: RemoteProcess, { host }: URL): RemoteProcess {
  const named = (request: RawRequest = {}): RawRequest => ({
    ...request,
    headers: { host, ...request.headers },
  });
  return {
    ...server,
    send: (request) => server.send(named(request)),
    openStream: (request) => server.openStream(named(request)),
  };
}

/** @throws ControlFailed when the token opens no session */
export async function sessionAt(server: RemoteProcess, token: string): Promise<McpSession> {
  const session = await openSession(server, token);
  if (!session) throw new ControlFailed("sessionOpened", { user: "—" });
  return session;
}

/** Two servers behind one name, with one Redis. Many cards look at them; what they do is told apart by who does it. */
export function twoServers(lab: Lab) {
  return lab.once("two servers", async () => {
    const [redis, port, entra] = await Promise.all([
      lab.startRedis({ password: newVaultKey() }),
      lab.freePort(),
      lab.startTenant(),
    ]);
    const vaultKey = newVaultKey();
    const env = { REDIS_URL: redis.url, VAULT_KEY: vaultKey, ACCESS_TOKEN_LIFETIME: "86400" };
    const name = new URL(`http://localhost:${port}`);
    const both = { entra, publicOrigin: name.origin, movableClock: true, first: true };
    const [running, other] = await Promise.all([
      startFacade(lab, env, { ...both, port }),
      lab.startRemote({ ...both, issuer: "facade", env }),
    ]);
    return { ...running, other: byName(other, name), name, redis, vaultKey };
  });
}
export type TwoServers = Facade & Awaited<ReturnType<typeof twoServers>>;

/** Hedy's token of Entra is in its last minutes; calls come to both servers at once. */
export function lastMinutes(lab: Lab) {
  return lab.once("two servers: last minutes", async () => {
    const running = await twoServers(lab);
    const { entra, server, other } = running;
    const rule = entra.faults.accessTokenLifetime({ seconds: 60 * MINUTE, client: contoso.apps.remoteServer.appId });
    const { tokens } = await enter(running, hedy);
    entra.faults.remove(rule);
    const open = () => Promise.all([server, other].map((one) => sessionAt(one, tokens.accessToken)));
    const call = (session: McpSession) => session.call("getUserDetails");
    const early = await Promise.all((await open()).map(call));
    const failed = early.find((answer) => !worked(answer));
    if (failed) throw new ControlFailed("toolAnswered", { status: failed.http.status });
    await passTime(entra, [server, other], 57 * MINUTE);
    const seen = entra.recorder.exchanges().at(-1)?.id ?? 0;
    const sessions = await open();
    const answers = await Promise.all(Array.from({ length: CALLS }, () => sessions.map(call)).flat());
    const asked = entra.recorder
      .exchanges()
      .filter(({ id, grant, user }) => id > seen && grant === "refresh_token" && user === hedy.id);
    const answered = answers.filter(worked).length;
    return { ...running, calls: answers.length, answered, asked: asked.length };
  });
}
