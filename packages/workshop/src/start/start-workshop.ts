import { type Language, SetUpError } from "@workshop/grader";
import type { Messages } from "../messages/index.ts";
import { startPage } from "../page/start-page.ts";
import { findPortOwner, isPortFree } from "./port-owner.ts";
import { authorityFile, discoveryPath, seededUsers, startTenant, traceOf } from "./tenant.ts";

export interface Address {
  readonly kind: "tenant" | "portal" | "page";
  readonly url: string;
  /** What `--check` asks for; a 200 proves the address. */
  readonly probe: string;
}

/** The tenant and the page, up. */
export interface Workshop {
  readonly addresses: readonly Address[];
  readonly pageUrl: string;
  /** The certificate authority's file, for programs that do not run through us. */
  readonly caFile: string;
  readonly ca: string;
  stop(): Promise<void>;
}

export interface WorkshopOptions {
  readonly port: number;
  readonly pagePort: number;
  /** Of the docs site, which may read the progress from the page. */
  readonly sitePort: number;
  readonly language: Language;
  readonly words: Messages;
}

/**
 * Brings up the tenant, then the page.
 * @throws SetUpError naming the owner of a taken port and the option that changes it
 */
export async function startWorkshop({ port, pagePort, sitePort, language, words }: WorkshopOptions): Promise<Workshop> {
  await requireFreePort(port, "--port", words);
  await requireFreePort(pagePort, "--page-port", words);
  const tenant = await startTenant(port);
  try {
    const addresses = addressesOf({ port, pagePort });
    const page = await startPage({
      port: pagePort,
      sitePort,
      language,
      addresses,
      users: seededUsers(),
      trace: traceOf(tenant),
    });
    return {
      addresses,
      pageUrl: page.url,
      caFile: authorityFile,
      ca: tenant.caCertificate,
      stop: async () => void (await Promise.all([page.stop(), tenant.stop()])),
    };
  } catch (error) {
    await tenant.stop();
    throw error;
  }
}

/** Everything that is up, and the request that proves it. */
export function addressesOf({ port, pagePort }: { port: number; pagePort: number }): Address[] {
  const [tenant, page] = [`https://localhost:${port}`, `http://localhost:${pagePort}`];
  return [
    { kind: "tenant", url: `${tenant}/`, probe: tenant + discoveryPath },
    { kind: "portal", url: `${tenant}/portal/`, probe: `${tenant}/portal/` },
    { kind: "page", url: `${page}/`, probe: `${page}/api/progress` },
  ];
}

/** @throws SetUpError when somebody listens on `port` */
export async function requireFreePort(port: number, option: string, words: Messages): Promise<void> {
  if (await isPortFree(port)) return;
  const owner = findPortOwner(port);
  throw new SetUpError(
    words.start.portTaken(port, owner && `pid ${owner.pid}: ${owner.command}`, `${option} ${port + 1}`),
  );
}
