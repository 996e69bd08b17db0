import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Lab, LearnerServer, ServerOptions } from "@workshop/attacks";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import { buildServer } from "../answer/build-server.ts";
import { stateDirectory } from "../workspace.ts";
import { browserHandoff, watchInbox } from "./browser-inbox.ts";
import { connectServer } from "./learner-server.ts";
import { createLimit } from "./limit.ts";
import { spawnServer } from "./spawn-server.ts";
import { createTemporaryFolder } from "./temporary-folders.ts";

/** A lab in which the server of `sources` is tried, and `stop()`, which leaves nothing behind. */
export interface RunningLab extends Lab {
  stop(): Promise<void>;
}

/**
 * Opens a lab for the sources in `sources`. The server is built once, the first time one is started.
 * @throws YourCodeError from `startServer` when the sources do not compile or the server does not start
 */
export function openLab(sources: string): RunningLab {
  const temporary = createTemporaryFolder(process.env["WORKSHOP_TEMPORARY_FOLDER"]);
  const tenants: Entra[] = [];
  const servers: LearnerServer[] = [];
  const scenes = new Map<string, Promise<unknown>>();
  // Two servers that load at once on one core only slow each other down.
  const loading = createLimit(availableParallelism());
  let built: Promise<string> | undefined;
  const stopWatching: (() => void)[] = [];

  async function startServer(options: ServerOptions): Promise<LearnerServer> {
    const file = await (built ??= buildServer(sources, temporary.path));
    const opened: string[] = [];
    const inbox = join(temporary.path, `inbox-${stopWatching.length}`);
    stopWatching.push(
      watchInbox(inbox, (url) => {
        opened.push(url);
        // A sign-in that cannot be finished shows in what the server then does; that is what cards look at.
        void options.atTheBrowser?.(url).catch(() => undefined);
      }),
    );
    const env = environment(options, inbox, requireCaFile(options.entra));
    const server = await loading(() => connectServer(spawnServer(file, options.home, env), opened));
    servers.push(server);
    return server;
  }

  return {
    startServer,
    async startTenant() {
      const entra = await startEntra({
        port: 0,
        keysDirectory: join(stateDirectory, "keys"),
        devicePollingInterval: 1,
      });
      tenants.push(entra);
      return entra;
    },
    newBrowser: (entra) => createBrowser({ caCertificate: entra.caCertificate }),
    newHome: async (from) => temporary.make(from),
    once<T>(scene: string, run: () => Promise<T>) {
      if (!scenes.has(scene)) scenes.set(scene, run());
      return scenes.get(scene) as Promise<T>;
    },
    async stop() {
      await Promise.allSettled(scenes.values());
      await Promise.all(servers.map((server) => server.stop()));
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

/** Written once, with the keys, and never again: a server reads it while it starts. */
function requireCaFile({ caFile }: Entra): string {
  if (!caFile) throw new Error("the lab's tenants keep their keys on disk, and so their certificate");
  return caFile;
}
