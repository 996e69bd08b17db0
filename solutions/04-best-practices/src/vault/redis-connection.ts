import { createClient } from "@redis/client";
import { log, logError, UnavailableError } from "@workshop/solution-03-confidential-client";
import { type RedisMemory, rememberReads } from "./redis-memory.ts";
import { createRedisSignIn } from "./redis-sign-in.ts";
import type { RedisSettings } from "./settings.ts";
import { within } from "./within.ts";

/** Milliseconds for one command: whoever waits for us gives up soon after. */
const PATIENCE = 1_000;
/** Milliseconds in which a server that starts waits for Redis. Then it starts all the same, and says 503 until Redis is there. */
const START = 3_000;
/** Seconds, for Retry-After. */
const RETRY_AFTER = 2;

const connect = async ({ url, credential }: RedisSettings) =>
  createClient({
    url,
    ...(credential && { credentialsProvider: await createRedisSignIn() }),
    // What cannot be done now is refused now: a queue would answer minutes later, to nobody.
    disableOfflineQueue: true,
    emitInvalidate: true,
    pingInterval: 4_000,
    socket: {
      connectTimeout: PATIENCE,
      socketTimeout: 10_000,
      reconnectStrategy: (retries) => Math.min(25 * 2 ** Math.min(retries, 6), PATIENCE),
    },
  });
type Client = Awaited<ReturnType<typeof connect>>;

export interface RedisConnection extends Pick<RedisMemory, "forget"> {
  /** A text that is kept under a name; undefined when none is. Throws what `ask` throws. */
  read(name: string): Promise<string | undefined>;
  /** Asks Redis. @throws UnavailableError when it is away, or does not answer in time */
  ask<T>(command: (client: Client) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

const away = (cause: unknown): UnavailableError =>
  new UnavailableError("The vault is away.", { retryAfter: RETRY_AFTER, cause });

/** Says once that Redis went, and once that it is back. */
function report(client: Client): void {
  let isAway = false;
  client.on("error", (error: unknown) => {
    if (!isAway) logError("vault-away", error);
    isAway = true;
  });
  client.on("ready", () => {
    if (isAway) log("vault-back");
    isAway = false;
  });
}

/** A connection that comes back by itself. */
export async function connectRedis(settings: RedisSettings): Promise<RedisConnection> {
  const client = await connect(settings);
  report(client);
  const { read, forget } = rememberReads(client);
  const connected = client.connect().catch((error: unknown) => logError("vault-away", error));
  await within(START, connected).catch(() => undefined);
  const ask: RedisConnection["ask"] = async (command) => {
    try {
      return await within(PATIENCE, command(client));
    } catch (error) {
      throw away(error);
    }
  };
  return {
    ask,
    read: (name) => read(name, () => ask(() => client.get(name))),
    forget,
    async stop() {
      client.destroy();
    },
  };
}
