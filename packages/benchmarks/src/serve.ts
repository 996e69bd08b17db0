import type { Ready } from "./server.ts";

// One server in a process of its own. `load` finds the peers in this package at run time: they read files beside them.
const load = (name: string): Promise<unknown> => import(name);
const servers: Record<string, () => Promise<Ready>> = {
  floor: async () => (await import("./servers/floor.ts")).startFloor(),
  ours: async () => (await import("./servers/ours.ts")).startOurs(),
  "oidc-provider": async () => (await import("./servers/oidc-provider.ts")).startOidcProvider(load),
  "oauth2-mock-server": async () => (await import("./servers/oauth2-mock-server.ts")).startOAuth2MockServer(load),
  emulate: async () => (await import("./servers/emulate.ts")).startEmulate(load),
};

/** The names of all servers; the first is the baseline. */
export const serverNames = Object.keys(servers);

/** What a running server has used, on request of its parent. */
export interface Usage {
  readonly kind: "usage";
  readonly cpuSeconds: number;
  readonly rssMiB: number;
}

/** Starts a server, tells the parent process how to reach it, and stays until that goes away. */
export async function serve(name: string): Promise<void> {
  const start = servers[name];
  if (!start || !process.send) throw new Error(`There is no server "${name}".`);
  process.on("disconnect", () => process.exit(0));
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = {
      kind: "usage",
      cpuSeconds: (user + system) / 1e6,
      rssMiB: process.memoryUsage.rss() / 2 ** 20,
    };
    process.send?.(usage);
  });
  process.send(await start());
}
