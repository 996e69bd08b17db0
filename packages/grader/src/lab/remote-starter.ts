import type { ChildProcess } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RemoteOptions, RemoteProcess } from "@workshop/attacks";
import { remoteEnvironment, requireCaFile } from "./environment.ts";
import type { Limit } from "./limit.ts";
import { freePort } from "./port.ts";
import { startRemoteServer } from "./remote-server.ts";
import { createServerCertificate } from "./server-certificate.ts";
import { spawnServer } from "./spawn-server.ts";
import type { EndedServer } from "./watch-end.ts";
import { openWire, type Wire } from "./wire.ts";

const moveClock = pathToFileURL(join(import.meta.dirname, "move-clock.mjs")).href;

/** Between normal and below it, where there is something between. */
const GIVING_WAY = 5;

/** The processor goes first to servers with a row of scenes that follow each other: the last of them is what a grade waits for. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, GIVING_WAY);
  } catch {
    // It has ended by itself, and whoever waits for it will say so.
  }
}

interface Workbench {
  /** @returns the built server */
  readonly build: () => Promise<string>;
  readonly newFolder: () => string;
  readonly keysDirectory: string;
  readonly loading: Limit;
  /** Hear of what has to be stopped. */
  readonly onWire: (wire: Wire) => void;
  readonly onServer: (server: RemoteProcess) => void;
  readonly onEnded: (ended: EndedServer) => void;
  /** Hear of each of its lives. */
  readonly onSpawned: ((child: ChildProcess, env: Readonly<Record<string, string>>) => void) | undefined;
}

/** Starts the server under test as often as a scene wants it, each with a port of its own. */
export function createRemoteStarter(bench: Workbench): (options: RemoteOptions) => Promise<RemoteProcess> {
  return async function startRemote({ home = bench.newFolder(), port: wanted, ...same }) {
    const { tls = false, movableClock = false, first = false } = same;
    const [file, port] = await Promise.all([bench.build(), wanted ?? freePort()]);
    const origin = `${tls ? "https" : "http"}://localhost:${port}`;
    const wire = openWire(`${origin}/mcp`, requireCaFile(same.entra));
    bench.onWire(wire);
    const certificate = tls ? createServerCertificate(bench.keysDirectory, bench.newFolder(), wire.trust) : undefined;
    const settings = remoteEnvironment(same, { port, origin, certificate });
    const preload = movableClock ? moveClock : undefined;
    const server = await startRemoteServer({
      port,
      home,
      certificate,
      wire,
      hasMovableClock: movableClock,
      loading: bench.loading,
      isFirst: first,
      onEnded: bench.onEnded,
      spawn: (changes) => {
        const env = { ...settings, ...changes };
        const child = spawnServer(file, home, env, preload);
        if (!first) giveWay(child);
        bench.onSpawned?.(child, env);
        return child;
      },
      another: (changes) => startRemote({ ...same, ...changes, first: true, env: { ...same.env, ...changes.env } }),
    });
    bench.onServer(server);
    return server;
  };
}
