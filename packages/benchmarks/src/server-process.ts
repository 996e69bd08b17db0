import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, request } from "undici";
import type { Usage } from "./serve.ts";
import type { Ready } from "./server.ts";

/** A server in a process of its own. */
export interface ServerProcess extends Ready {
  /** Milliseconds from the start of the process to its first answer. */
  readonly coldStart: number;
  /** What the process had used by then. */
  readonly atFirstAnswer: Usage;
  readonly agent: Agent;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const CONNECTIONS = 10;

async function message<T>(child: ChildProcess): Promise<T> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-500)));
  const ended = once(child, "exit").then(() => {
    throw new Error(`A server ended before it was ready. ${said}`);
  });
  ended.catch(() => undefined);
  const [value] = (await Promise.race([once(child, "message"), ended])) as [T];
  return value;
}

/**
 * @param boot the script and arguments that lead to `serve`
 * @param env variables besides those of this process
 */
export async function startServerProcess(
  boot: readonly string[],
  name: string,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const [script = "", ...args] = boot;
  const began = performance.now();
  const child = fork(script, [...args, "--serve", name], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, ...env },
  });
  const ready = await message<Ready>(child);
  const agent = new Agent({ connections: CONNECTIONS, pipelining: 1, ...(ready.ca && { connect: { ca: ready.ca } }) });
  const answer = await request(ready.discovery, { dispatcher: agent });
  await answer.body.dump();
  const coldStart = performance.now() - began;
  const usage = (): Promise<Usage> => {
    child.send("usage");
    return message<Usage>(child);
  };
  return {
    ...ready,
    coldStart,
    atFirstAnswer: await usage(),
    agent,
    usage,
    async stop() {
      await agent.close();
      const closed = once(child, "close");
      child.disconnect();
      await Promise.race([closed, sleep(2_000).then(() => child.kill("SIGKILL"))]);
    },
  };
}
