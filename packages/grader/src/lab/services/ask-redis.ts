import { createClient } from "@redis/client";

/**
 * Sends one command on a connection of its own, so that nothing is remembered of a Redis that was killed.
 * @throws Error with Redis's own words
 */
export async function askRedis(url: string, words: readonly (string | Buffer)[]): Promise<unknown> {
  const client = createClient({ url, RESP: 2, disableClientInfo: true, socket: { reconnectStrategy: false } });
  // The command that waits is rejected, too.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await client.sendCommand(words);
  } finally {
    client.destroy();
  }
}
