import { join } from "node:path";
import { administrator, newVaultKey } from "@workshop/attacks";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { openLab } from "@workshop/grader/lab";
import { Random } from "../../fuzz/random.ts";
import { type Evidence, openDoor } from "./door.ts";
import { hire } from "./staff.ts";
import { newTally, type Weather } from "./weather.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..", "..", "..");
const NAME = "04-best-practices";

/** Seconds. Entra's tokens are renewed every few minutes, too. */
export const TOKEN_LIFETIME = 300;
const ENTRA_LIFETIME = 600;
/** A little more than a minute, after which the word of Entra that a server remembers counts no more. */
const MINUTE = 61;
const TOO_MANY = 429;

const openTheLab = () =>
  openLab({
    sources: join(ROOT, "solutions", NAME, "src"),
    exerciseFolder: join(ROOT, "exercises", NAME),
    tenant: "workshop",
  });

/** Two servers of exercise 4's solution behind one name, with a Redis, a collector, a log each, and a tenant full of people. */
export async function createWorld(people: number, seed: number) {
  const lab = openTheLab();
  try {
    return { ...(await furnish(lab, people)), random: new Random(seed), stop: () => lab.stop() };
  } catch (error) {
    await lab.stop();
    throw error;
  }
}
export type World = Awaited<ReturnType<typeof createWorld>>;

type Lab = ReturnType<typeof openTheLab>;

/** Two processes of one server, each with a home and a log of its own. */
async function startServers(lab: Lab, entra: Entra, shared: Readonly<Record<string, string>>) {
  const port = await lab.freePort();
  const origin = `http://localhost:${port}`;
  const [home, otherHome] = [await lab.newHome(), await lab.newHome()];
  const auditIn = (folder: string) => ({ AUDIT_FILE: join(folder, "audit.jsonl") });
  const env = { ...shared, ACCESS_TOKEN_LIFETIME: String(TOKEN_LIFETIME), ...auditIn(home) };
  const how = { issuer: "facade", publicOrigin: origin, movableClock: true } as const;
  const first = await lab.startRemote({ ...how, entra, port, home, env });
  const second = await first.another({ home: otherHome, env: auditIn(otherHome) });
  return { origin, servers: [first, second] as const };
}

function watchWeather(entra: Entra) {
  const weather: Weather = { redisAway: false, serverDown: false, graphThrottles: false };
  const tally = newTally();
  entra.recorder.listen(({ status }) => {
    if (status === TOO_MANY) tally.counts.throttledByGraph += 1;
  });
  return { weather, tally };
}

async function furnish(lab: Lab, people: number) {
  const [password, VAULT_KEY] = [newVaultKey(), newVaultKey()];
  const entra = await lab.startTenant();
  const redis = await lab.startRedis({ password });
  const collector = await lab.startCollector();
  const { appId: client, secret = "" } = contoso.apps.remoteServer;
  entra.faults.accessTokenLifetime({ seconds: ENTRA_LIFETIME, client });
  const shared = { REDIS_URL: redis.url, VAULT_KEY, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  const { origin, servers } = await startServers(lab, entra, shared);
  const evidence: Evidence = { secrets: new Set([secret, VAULT_KEY, password]), refusals: [] };
  let ahead = 0;
  return {
    entra,
    redis,
    collector,
    servers,
    doors: [openDoor(servers[0], origin, evidence), openDoor(servers[1], origin, evidence)] as const,
    evidence,
    ...watchWeather(entra),
    users: await hire(await administrator(lab, entra), people),
    newBrowser: () => lab.newBrowser(entra),
    /** Seconds, by the clock of the servers. */
    now: () => Date.now() / 1_000 + ahead,
    /** A minute passes for everybody. */
    async passMinute(): Promise<void> {
      ahead += MINUTE;
      entra.faults.moveClock(MINUTE);
      await Promise.all([redis.moveClock(MINUTE), ...servers.map((server) => server.moveClock(MINUTE))]);
    },
  };
}
