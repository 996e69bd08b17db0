import type { ConfidentialClientApplication } from "@azure/msal-node";
import type { Client } from "@microsoft/microsoft-graph-client";
import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { type ConfidentialClientOptions, createConfidentialClient } from "@workshop/auth";
import { createGraphClient, type GraphClientOptions } from "@workshop/graph";
import type { RequestHandler } from "express";
import type { Config } from "./config.ts";
import { createTokenStore, type TokenStore } from "./facade/token-store.ts";
import { requireToolScope } from "./gate/require-tool-scope.ts";
import type { Challenge } from "./gate/challenge.ts";
import { createSessions, type OpenSessions } from "./mcp/sessions.ts";
import { openInMemory, type OpenRecords } from "./records.ts";
import { createTools, type FindTool } from "./tools/index.ts";
import type { MayList } from "./tools/may-list.ts";
import type { RunTool } from "./tools/run-tool.ts";
import type { Tool } from "./tools/tool.ts";

/** Where a deployment puts its own in the place of what is simple here. Exercise 4 hardens this server through them. */
export interface Seams {
  /** Whether to believe `address` about the hop before it; `distance` 0 is who opened the connection. Express, "trust proxy". */
  readonly trustsHop: (address: string, distance: number) => boolean;
  /** First in line, before anything is known about a request. */
  readonly atTheDoor: readonly RequestHandler[];
  /** Behind the gate: `req.auth` is there, the body is not read yet. The verifier is the gate's own. */
  readonly behindTheGate: (verifier: OAuthTokenVerifier) => readonly RequestHandler[];
  /** Decides whether the caller may call the tool that a body names. */
  readonly requireTool: (findTool: FindTool, challenge: Challenge) => RequestHandler;
  /** Decides whether a caller sees a tool in the list. */
  readonly mayList: MayList;
  readonly createTools: () => readonly Tool[];
  /** Something around every call of a tool. */
  readonly aroundTools: (runTool: RunTool) => RunTool;
  readonly createGraphClient: (options: GraphClientOptions, auth: AuthInfo) => Client;
  readonly createMsalClient: (config: Config, options: ConfidentialClientOptions) => ConfidentialClientApplication;
  readonly openRecords: OpenRecords;
  readonly createTokenStore: (client: ConfidentialClientApplication) => TokenStore;
  readonly openSessions: OpenSessions;
  /** Tokens that Entra gave to an application, for itself, pass the gate of part B; what they may do is `requireTool`'s. */
  readonly acceptApplications: boolean;
  /** Seconds that the clocks of this machine and of Entra may be apart when a token has just been issued (part B). */
  readonly clockTolerance: number;
}

/** One server, everything in its memory. */
export const simple: Seams = {
  trustsHop: () => false,
  atTheDoor: [],
  behindTheGate: () => [],
  requireTool: requireToolScope,
  mayList: () => true,
  createTools,
  aroundTools: (runTool) => runTool,
  createGraphClient: (options) => createGraphClient(options),
  createMsalClient: (config, options) => createConfidentialClient(config, options),
  openRecords: openInMemory,
  createTokenStore,
  openSessions: (newServer) => createSessions(newServer),
  acceptApplications: false,
  clockTolerance: 0,
};
