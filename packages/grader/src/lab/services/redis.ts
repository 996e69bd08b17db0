import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Redis, RedisOptions } from "@workshop/attacks";
import { freePort } from "../port.ts";
import { requireProgram } from "./require-program.ts";
import { type RunningProgram, startProgram } from "./start-program.ts";

/**
 * Every write is on disk before it is acknowledged, so that what was acknowledged survives a kill.
 * https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/
 */
function configuration(port: number, folder: string, password: string | undefined): string {
  return [
    `port ${port}`,
    "bind 127.0.0.1",
    `dir ${JSON.stringify(folder)}`,
    'save ""',
    "appendonly yes",
    "appendfsync always",
    // A rewrite would fork, and tell nothing.
    "auto-aof-rewrite-percentage 0",
    ...(password === undefined ? [] : [`requirepass ${JSON.stringify(password)}`]),
    "",
  ].join("\n");
}

/** Loaded late: exercises that use no Redis do not pay for its client. */
const client = () => import("./redis-contents.ts");

/**
 * Starts a Redis that listens on this machine only.
 * @param folder where its data is; removed by the caller
 * @throws SetUpError when this machine has no Redis, or it does not start
 */
export async function startRedis(folder: string, { port: wanted, password }: RedisOptions = {}): Promise<Redis> {
  const file = requireProgram("redis");
  const port = wanted ?? (await freePort());
  const settings = join(folder, "redis.conf");
  writeFileSync(settings, configuration(port, folder, password), { mode: 0o600 });
  const credentials = password === undefined ? "" : `:${encodeURIComponent(password)}@`;
  const url = `redis://${credentials}127.0.0.1:${port}`;
  const start = (): Promise<RunningProgram> =>
    startProgram({
      file,
      args: [settings],
      folder,
      isReady: (said) => said.includes("Ready to accept connections"),
    });
  let program = await start();
  return {
    url,
    port,
    dump: async () => (await client()).dump(url),
    command: async (...words) => (await client()).askRedis(url, words),
    moveClock: async (seconds) => (await client()).passTime(url, seconds),
    pause: () => program.signal("SIGSTOP"),
    resume: () => program.signal("SIGCONT"),
    kill: () => program.kill(),
    async restart() {
      await program.kill();
      program = await start();
    },
    stop: () => program.kill(),
  };
}
