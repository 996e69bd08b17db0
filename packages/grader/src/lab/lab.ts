import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Lab, LearnerServer, ServerOptions } from "@workshop/attacks";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { buildProgram } from "../answer/build-program.ts";
import { stateDirectory } from "../workspace.ts";
import { watchInbox } from "./browser-inbox.ts";
import { localEnvironment, requireCaFile } from "./environment.ts";
import { connectServer } from "./learner-server.ts";
import { createLimit } from "./limit.ts";
import { lookAtTls, speakPlainHttp } from "./look-at-tls.ts";
import { freePort } from "./port.ts";
import { createRemoteStarter } from "./remote-starter.ts";
import { createRequester } from "./request.ts";
import { runToEnd } from "./run-program.ts";
import { startCollector } from "./services/collector.ts";
import { startRedis } from "./services/redis.ts";
import { startReverseProxy } from "./services/reverse-proxy.ts";
import { endServers, spawnServer } from "./spawn-server.ts";
import { createTemporaryFolder } from "./temporary-folders.ts";
import { findUnderTest, type TenantChoice } from "./under-test.ts";
import type { EndedServer } from "./watch-end.ts";
import { startWebsite } from "./website.ts";

const keysDirectory = join(stateDirectory, "keys");

interface Stoppable {
  stop(): Promise<void>;
}

/** What a lab tries, and where. */
export interface LabOptions {
  /** The folder that is graded. */
  readonly sources: string;
  readonly exerciseFolder: string;
  readonly tenant: TenantChoice;
  /** Hears of every process of a server that is reached over HTTP, and what its environment is. */
  readonly onSpawned?: (child: ChildProcess, env: Readonly<Record<string, string>>) => void;
}

/** A lab in which the programs of `sources` are tried, and `stop()`, which leaves nothing behind. */
export interface RunningLab extends Lab {
  /** Servers that went by themselves, after they had come to listen or to answer. */
  ended(): readonly EndedServer[];
  stop(): Promise<void>;
  /** As `stop`, and what still goes on is cut off. */
  abandon(): Promise<void>;
}

/**
 * Opens a lab. A program is built once, the first time it is started.
 * @throws YourCodeError from `startServer` and `runProgram` when the sources do not compile or a server does not start
 */
export function openLab(what: LabOptions): RunningLab {
  const temporary = createTemporaryFolder(process.env["WORKSHOP_TEMPORARY_FOLDER"]);
  const tenants: Entra[] = [];
  const servers: Stoppable[] = [];
  const ended: EndedServer[] = [];
  /** What servers speak to, and what speaks to them. */
  const around: Stoppable[] = [];
  const scenes = new Map<string, Promise<unknown>>();
  // Two servers that load at once on one core only slow each other down.
  const loading = createLimit(availableParallelism());
  const built = new Map<string, Promise<string>>();
  const stopWatching: (() => void)[] = [];
  const requester = createRequester(() => tenants[0]?.caFile);

  function build(entry: string): Promise<string> {
    const file = built.get(entry) ?? buildProgram(what.sources, entry, temporary.path);
    built.set(entry, file);
    return file;
  }

  /** Starts a program as a process whose browser is `atTheBrowser`. */
  async function start(entry: string, options: ServerOptions) {
    const file = await build(entry);
    const opened: string[] = [];
    const inbox = join(temporary.path, `inbox-${stopWatching.length}`);
    stopWatching.push(
      watchInbox(inbox, (url) => {
        opened.push(url);
        // A sign-in that cannot be finished shows in what the program then does; that is what cards look at.
        void options.atTheBrowser?.(url).catch(() => undefined);
      }),
    );
    const env = localEnvironment(options, inbox);
    return { child: () => spawnServer(file, options.home, env), opened };
  }

  async function startServer(options: ServerOptions): Promise<LearnerServer> {
    const { child, opened } = await start("server.ts", options);
    const server = await loading(() => connectServer(child(), opened, (one) => ended.push(one)));
    servers.push(server);
    return server;
  }

  const startRemote = createRemoteStarter({
    build: () => build("server.ts"),
    newFolder: () => temporary.make(),
    keysDirectory,
    loading,
    onWire: (wire) => around.push(wire),
    onServer: (server) => servers.push(server),
    onEnded: (one) => ended.push(one),
    onSpawned: what.onSpawned,
  });

  /** Remembers what has to be stopped. */
  async function stopLater<T extends Stoppable>(starting: Promise<T>): Promise<T> {
    const started = await starting;
    around.push(started);
    return started;
  }

  /** What a tenant does with its keys is kept on disk, and must not reach the learner's own tenant. */
  function copyOfKeys(): string {
    return temporary.make(existsSync(keysDirectory) ? keysDirectory : undefined);
  }

  function placeForProxy() {
    const [entra] = tenants;
    if (!entra) throw new Error("a tenant has to run first: its certificate is the proxy's, too");
    return { folder: temporary.make(), keysDirectory, caFile: requireCaFile(entra) };
  }

  async function startTenant(
    kept: { stateFile?: string; keysDirectory?: string; managedIdentity?: boolean } = {},
  ): Promise<Entra> {
    const entra = await startEntra({ port: 0, keysDirectory, devicePollingInterval: 1, ...kept });
    tenants.push(entra);
    return entra;
  }

  async function putAway(): Promise<void> {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all([requester.stop(), ...around.map((one) => one.stop())]);
    await Promise.all(tenants.map((entra) => entra.stop()));
  }

  return {
    startServer,
    startRemote,
    startTenant: ({ ownKeys = false, managedIdentity = false } = {}) =>
      startTenant({ ...(ownKeys && { keysDirectory: copyOfKeys() }), managedIdentity }),
    startWebsite: (pages) => stopLater(startWebsite(keysDirectory, pages)),
    startRedis: (options) => stopLater(startRedis(temporary.make(), options)),
    startReverseProxy: (options) => stopLater(startReverseProxy(placeForProxy(), options)),
    startCollector: () => stopLater(startCollector()),
    freePort,
    lookAtTls,
    speakPlainHttp,
    readSource: (file) => readFile(join(what.sources, file), "utf8").catch(() => undefined),
    underTest: () =>
      findUnderTest({
        ...what,
        newFolder: () => temporary.make(),
        startTenant: (stateFile) => startTenant(stateFile ? { stateFile } : {}),
        request: requester.request,
      }),
    async runProgram(options) {
      const { child } = await start(options.entry, options);
      return loading(() => runToEnd(child()));
    },
    request: requester.request,
    newBrowser: (entra) => createBrowser({ caCertificate: entra.caCertificate }),
    newHome: async (from) => temporary.make(from),
    once<T>(scene: string, run: () => Promise<T>) {
      if (!scenes.has(scene)) scenes.set(scene, run());
      return scenes.get(scene) as Promise<T>;
    },
    ended: () => ended,
    async abandon() {
      await endServers();
      await putAway();
    },
    async stop() {
      await Promise.allSettled(scenes.values());
      await putAway();
      stopWatching.forEach((stop) => stop());
      temporary.dispose();
    },
  };
}
