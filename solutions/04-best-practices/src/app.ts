import { createApp } from "@workshop/solution-03-confidential-client";
import type { Express } from "express";
import { createAudit } from "./audit/audit.ts";
import type { Config } from "./config.ts";
import { createMsalClient } from "./credentials/msal-client.ts";
import { createTokenStore } from "./expiry/token-store.ts";
import { endStreamsWithToken } from "./expiry/end-streams.ts";
import { identityHeaders } from "./gateway/identity-headers.ts";
import { trustHop } from "./gateway/trust-hop.ts";
import { requireHttps } from "./https/require-https.ts";
import { inTurn } from "./in-turn.ts";
import { mayList } from "./policy/may-list.ts";
import { requireTool } from "./policy/require-tool.ts";
import { openSessions } from "./sessions/open-sessions.ts";
import { createThrottledGraph } from "./throttling/graph-client.ts";
import { limitCallers } from "./throttling/limit-callers.ts";
import { createTools } from "./tools/index.ts";
import { openVault } from "./vault/open-vault.ts";

export interface HardenedApp {
  readonly express: Express;
  /** Ends what clients have open. */
  endSessions(): Promise<void>;
  /** Writes what is to be written, and lets go of what is kept elsewhere. */
  stop(): Promise<void>;
}

/** Exercise 3's server, with a practice in each of its seams. */
export async function createHardenedApp(config: Config): Promise<HardenedApp> {
  const vault = await openVault(config.vault);
  const tools = createTools(vault);
  const audit = await createAudit(
    config.audit,
    tools.map(({ name }) => name),
  );
  const app = createApp(config, {
    trustsHop: trustHop(config.gateway),
    atTheDoor: [inTurn(...audit.atTheDoor, ...requireHttps(config))],
    behindTheGate: (verifier) => [
      inTurn(
        ...audit.behindTheGate,
        identityHeaders,
        limitCallers(config.throttling, vault),
        endStreamsWithToken(config.expiry, verifier),
      ),
    ],
    requireTool,
    mayList,
    createTools: () => tools,
    aroundTools: audit.aroundTools,
    createGraphClient: createThrottledGraph(config.throttling),
    createMsalClient: createMsalClient(),
    openRecords: vault.openRecords,
    createTokenStore: (client) => createTokenStore(client, vault, config.expiry),
    openSessions: openSessions(vault, config.expiry),
    acceptApplications: true,
    clockTolerance: config.expiry.clockSkew,
  });
  return {
    express: app.express,
    endSessions: () => app.stop(),
    async stop() {
      await audit.stop();
      await vault.stop();
    },
  };
}
