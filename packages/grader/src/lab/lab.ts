import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Lab, LearnerServer, RemoteOptions, RemoteProcess, ServerOptions } from "@workshop/attacks";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import { buildProgram } from "../answer/build-program.ts";
import { stateDirectory } from "../workspace.ts";
import { browserHandoff, watchInbox } from "./browser-inbox.ts";
import { connectServer } from "./learner-server.ts";
import { createLimit } from "./limit.ts";
import { awaitServer, freePort } from "./remote-server.ts";
import { createRequester } from "./request.ts";
import { runToEnd } from "./run-program.ts";
import { spawnServer } from "./spawn-server.ts";
import { createTemporaryFolder } from "./temporary-folders.ts";
import { findUnderTest, type TenantChoice } from "./under-test.ts";
import { startWebsite } from "./website.ts";
import { openWire, type Wire } from "./wire.ts";

const keysDirectory = join(stateDirectory, "keys");

/** What a lab tries, and where. */
export interface LabOptions {
  /** The folder that is graded. */
  readonly sources: string;
  readonly exerciseFolder: string;
  readonly tenant: TenantChoice;
}

/** A lab in which the programs of `sources` are tried, and `stop()`, which leaves nothing behind. */
export interface RunningLab extends Lab {
  stop(): Promise<void>;
}

/**
 * Opens a lab. A program is built once, the first time it is started.
 * @throws YourCodeError from `startServer` and `runProgram` when the sources do not compile or a server does not start
 */
export function openLab(what: LabOptions): RunningLab {
  const temporary = createTemporaryFolder(process.env["WORKSHOP_TEMPORARY_FOLDER"]);
  const tenants: Entra[] = [];
  const servers: { stop(): Promise<void> }[] = [];
  const wires: Wire[] = [];
  const websites: { stop(): Promise<void> }[] = [];
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
    const env = environment(options, inbox, requireCaFile(options.entra));
    return { child: () => spawnServer(file, options.home, env), opened };
  }

  async function startServer(options: ServerOptions): Promise<LearnerServer> {
    const { child, opened } = await start("server.ts", options);
    const server = await loading(() => connectServer(child(), opened));
    servers.push(server);
    return server;
  }

  async function startRemote(options: RemoteOptions): Promise<RemoteProcess> {
    const { entra, issuer, home = temporary.make(), env } = options;
    const file = await build("server.ts");
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const wire = openWire(`${origin}/mcp`, requireCaFile(entra));
    wires.push(wire);
    const settings = remoteEnvironment(entra, issuer, port);
    const child = spawnServer(file, home, { ...settings, ...env });
    const server = await loading(() => awaitServer(child, port, home, wire));
    servers.push(server);
    return server;
  }

  /** What a tenant does with its keys is kept on disk, and must not reach the learner's own tenant. */
  function copyOfKeys(): string {
    return temporary.make(existsSync(keysDirectory) ? keysDirectory : undefined);
  }

  async function startTenant(kept: { stateFile?: string; keysDirectory?: string } = {}): Promise<Entra> {
    const entra = await startEntra({ port: 0, keysDirectory, devicePollingInterval: 1, ...kept });
    tenants.push(entra);
    return entra;
  }

  return {
    startServer,
    startRemote,
    startTenant: ({ ownKeys = false } = {}) => startTenant(ownKeys ? { keysDirectory: copyOfKeys() } : {}),
    async startWebsite(pages) {
      const website = await startWebsite(keysDirectory, pages);
      websites.push(website);
      return website;
    },
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
    async stop() {
      await Promise.allSettled(scenes.values());
      await Promise.all(servers.map((server) => server.stop()));
      await Promise.all([requester.stop(), ...[...wires, ...websites].map((one) => one.stop())]);
      await Promise.all(tenants.map((entra) => entra.stop()));
      stopWatching.forEach((stop) => stop());
      temporary.dispose();
    },
  };
}

/** The ecosystem's own names, as a person would set them in the configuration of an MCP client. */
function environment(
  { entra, home, atTheBrowser, env }: ServerOptions,
  inbox: string,
  caFile: string,
): Record<string, string> {
  return {
    AZURE_TENANT_ID: contoso.id,
    AZURE_CLIENT_ID: contoso.apps.localServer.appId,
    AZURE_AUTHORITY_HOST: entra.origin,
    GRAPH_BASE_URL: entra.origin,
    NODE_EXTRA_CA_CERTS: caFile,
    TOKEN_CACHE_DIR: join(home, "token-cache"),
    BROWSER: atTheBrowser ? browserHandoff : "none",
    WORKSHOP_BROWSER_INBOX: inbox,
    ...env,
  };
}

/** As an operator would set them for a server that is reached over HTTP. */
function remoteEnvironment(entra: Entra, issuer: RemoteOptions["issuer"], port: number): Record<string, string> {
  const { appId, secret = "" } = contoso.apps.remoteServer;
  return {
    AZURE_TENANT_ID: contoso.id,
    AZURE_CLIENT_ID: appId,
    AZURE_CLIENT_SECRET: secret,
    AZURE_AUTHORITY_HOST: entra.origin,
    GRAPH_BASE_URL: entra.origin,
    NODE_EXTRA_CA_CERTS: requireCaFile(entra),
    AUTHORIZATION_SERVER: issuer,
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
  };
}

/** Written once, with the keys, and never again: a server reads it while it starts. */
function requireCaFile({ caFile }: Entra): string {
  if (!caFile) throw new Error("the lab's tenants keep their keys on disk, and so their certificate");
  return caFile;
}
