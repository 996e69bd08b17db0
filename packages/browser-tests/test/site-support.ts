import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createSiteApp } from "@workshop/workshop/site";

/** What `node run.mjs site` built. */
export const builtSite = join(import.meta.dirname, "../../../site/build");

/** Serves the built site as the workshop does; with `page`, next to a local page. A free port unless said. */
export async function serveSite(page?: string, at = 0): Promise<{ readonly origin: string; stop(): void }> {
  const waiting = (): string => "<h1>not built</h1>";
  const server = createSiteApp({ folder: builtSite, waiting, ...(page && { page }) }).listen(at, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, stop: () => server.close().closeAllConnections() };
}
