import { once } from "node:events";
import { join } from "node:path";
import type { Language } from "@workshop/grader";
import { installation } from "../installation.ts";
import type { Messages } from "../messages/index.ts";
import { buildBehind } from "./build-behind.ts";
import { createSiteApp } from "./serve-site.ts";
import { renderWaiting } from "./waiting-page.ts";

export const builtSite = join(installation, "site", "build");

/** The docs site, served; built behind. */
export interface Site {
  readonly url: string;
  /** Resolves with whether the newest site is there; what was built before is served all the while. */
  readonly built: Promise<boolean>;
  stopped(): boolean;
  stop(): Promise<void>;
}

export interface SiteStart {
  readonly port: number;
  /** The local page's origin. */
  readonly page: string;
  readonly language: Language;
  readonly words: Messages["start"]["site"];
}

/**
 * Serves the docs site on the loopback interface, and builds it behind when something changed.
 * @throws the listening socket's error, e.g. EADDRINUSE
 */
export async function startSite({ port, page, language, words }: SiteStart): Promise<Site> {
  let stopped = false;
  let lastLine = (): string => "";
  const app = createSiteApp({ folder: builtSite, page, waiting: () => renderWaiting(words, language, lastLine()) });
  const server = app.listen(port, "127.0.0.1");
  await once(server, "listening");
  const building = buildBehind();
  lastLine = building.line;
  return {
    url: `http://localhost:${port}/`,
    built: building.done,
    stopped: () => stopped,
    async stop() {
      stopped = true;
      building.stop();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, building.done]);
    },
  };
}
