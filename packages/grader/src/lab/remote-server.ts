import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import type { RemoteOptions, RemoteProcess, RemoteServer, ServerCertificate } from "@workshop/attacks";
import type { Limit } from "./limit.ts";
import { awaitServer, type Written } from "./server-process.ts";
import type { EndedServer } from "./watch-end.ts";

/** How a server comes to life, again and again. */
export interface Launch {
  readonly port: number;
  readonly home: string;
  readonly certificate: ServerCertificate | undefined;
  readonly wire: RemoteServer;
  readonly hasMovableClock: boolean;
  /** Not more of them at once than this machine has cores. */
  readonly loading: Limit;
  readonly isFirst: boolean;
  readonly onEnded: (ended: EndedServer) => void;
  readonly spawn: (env: Readonly<Record<string, string>>) => ChildProcessWithoutNullStreams;
  readonly another: (changes: Pick<RemoteOptions, "env" | "home" | "port">) => Promise<RemoteProcess>;
}

/** Tells a process by how much its clock goes ahead, and waits until it does. */
async function tellClock(child: ChildProcessWithoutNullStreams, seconds: number): Promise<void> {
  const settled = new AbortController();
  const heard = ["message", "close"].map((event) => once(child, event, { signal: settled.signal }));
  child.send({ moveClock: seconds });
  await Promise.race(heard).finally(() => settled.abort());
}

/**
 * Starts a server, and keeps what it takes to start it again.
 * @throws YourCodeError when the process ends, or never listens
 */
export async function startRemoteServer(launch: Launch): Promise<RemoteProcess> {
  const { port, home, certificate, wire, hasMovableClock, loading, isFirst, onEnded, spawn } = launch;
  const written: Written = { stdout: "", stderr: "" };
  let [env, ahead]: [Readonly<Record<string, string>>, number] = [{}, 0];
  const start = (first: boolean) =>
    loading(() => awaitServer(spawn({ ...env, ...(hasMovableClock && clock(ahead)) }), port, written, onEnded), first);
  let life = await start(isFirst);
  return {
    ...wire,
    home,
    port,
    ...(certificate && { certificate }),
    pid: () => (life.running() ? life.child.pid : undefined),
    running: () => life.running(),
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    signal: (name) => void life.child.kill(name),
    terminate: () => life.terminate(),
    kill: () => life.kill(),
    async restart({ env: changes = {} } = {}) {
      await life.kill();
      env = { ...env, ...changes };
      // A scene stands still.
      life = await start(true);
    },
    async another(changes = {}) {
      const other = await launch.another({ ...changes, env: { ...env, ...changes.env } });
      if (ahead !== 0) await other.moveClock(ahead);
      return other;
    },
    async moveClock(seconds) {
      if (!hasMovableClock) throw new Error("this server was started without movableClock");
      ahead += seconds;
      if (life.running()) await tellClock(life.child, seconds);
    },
    stop: () => life.kill(),
  };
}

/** For move-clock.mjs. */
const clock = (ahead: number): Record<string, string> => ({ WORKSHOP_CLOCK_AHEAD: String(ahead) });
