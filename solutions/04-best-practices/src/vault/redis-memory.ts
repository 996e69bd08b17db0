import type { RedisClientType } from "@redis/client";
import { ExpiringMap } from "@workshop/solution-03-confidential-client";

/** A life of seconds, in case Redis hangs and can tell nobody that something changed. */
const LATELY = { capacity: 5_000, lifetime: 5_000 };
/** Whatever of these happens: what Redis said in between, nobody heard. */
const BREAKS = ["error", "reconnecting", "end", "ready"] as const;

export interface RedisMemory {
  /** @param ask Redis, when it is not known what it would say */
  read(name: string, ask: () => Promise<string | null>): Promise<string | undefined>;
  /** After a write of our own. */
  forget(name: string): void;
}

/**
 * What this connection has read and nobody has changed since. Redis itself says so when somebody does, this server or another
 * (Redis, "Client-side caching": `CLIENT TRACKING` and RESP3), so another server's word counts here a moment later.
 * Kept as it is in Redis: sealed. That a key is not there is not remembered, or strangers could fill this with their guesses.
 */
export function rememberReads(client: Pick<RedisClientType, "on" | "isReady">): RedisMemory {
  let known = new ExpiringMap<string>(LATELY);
  let changes = 0;
  const forget = (name: string): void => {
    changes += 1;
    void known.delete(name);
  };
  const forgetAll = (): void => {
    changes += 1;
    known = new ExpiringMap<string>(LATELY);
  };
  client.on("invalidate", (name: Buffer | string | null) => (name === null ? forgetAll() : forget(String(name))));
  for (const event of BREAKS) client.on(event, forgetAll);
  return {
    forget,
    async read(name, ask) {
      const lately = client.isReady ? known.get(name) : undefined;
      if (lately !== undefined) return lately;
      const before = changes;
      const found = (await ask()) ?? undefined;
      // Redis may have said that it is another one by now, before we came to hear what it was.
      if (found !== undefined && changes === before) known.set(name, found);
      return found;
    },
  };
}
