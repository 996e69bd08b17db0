import { join } from "node:path";
import { administrator, newVaultKey } from "@workshop/attacks";
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

async function furnish(lab: ReturnType<typeof openTheLab>, people: number) {
  const [password, vaultKey] = [newVaultKey(), newVaultKey()];
  const entra = await lab.startTenant();
  const [redis, collector, port] = await Promise.all([
    lab.startRedis({ password }),
    lab.startCollector(),
    lab.freePort(),
  ]);
  const { appId: client, secret = "" } = contoso.apps.remoteServer;
  entra.faults.accessTokenLifetime({ seconds: ENTRA_LIFETIME, client });
  const homes = await Promise.all([lab.newHome(), lab.newHome()]);
  const [logs, origin] = [homes.map((home) => join(home, "audit.jsonl")), `http://localhost:${port}`];
  const first = await lab.startRemote({
    entra,
    issuer: "facade",
    port,
    publicOrigin: origin,
    movableClock: true,
    ...(homes[0] && { home: homes[0] }),
    env: {
      REDIS_URL: redis.url,
      VAULT_KEY: vaultKey,
      ACCESS_TOKEN_LIFETIME: String(TOKEN_LIFETIME),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      AUDIT_FILE: logs[0] ?? "",
    },
  });
  const second = await first.another({ ...(homes[1] && { home: homes[1] }), env: { AUDIT_FILE: logs[1] ?? "" } });
  const evidence: Evidence = { secrets: new Set([secret, vaultKey, password]), refusals: [] };
  const servers = [first, second] as const;
  const tally = newTally();
  entra.recorder.listen(({ status }) => {
    if (status === TOO_MANY) tally.counts.throttledByGraph += 1;
  });
  const weather: Weather = { redisAway: false, serverDown: false, graphThrottles: false };
  return {
    entra,
    redis,
    collector,
    servers,
    doors: [openDoor(first, origin, evidence), openDoor(second, origin, evidence)] as const,
    evidence,
    weather,
    tally,
    users: await hire(await administrator(lab, entra), people),
    newBrowser: () => lab.newBrowser(entra),
    /** A minute passes for everybody. */
    async passMinute(): Promise<void> {
      entra.faults.moveClock(MINUTE);
      await Promise.all([redis.moveClock(MINUTE), ...servers.map((server) => server.moveClock(MINUTE))]);
    },
  };
}
