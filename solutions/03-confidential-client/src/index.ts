/** What exercise 4 builds on: the server of this exercise, and the places where a deployment puts its own. */
export { type App, createApp } from "./app.ts";
export { type AuthorizationServer, type Config, readServer, requireComplete } from "./config.ts";
export { type Caller, callerOf, principalOf } from "./caller.ts";
export { ExpiringMap, type ExpiringMapOptions } from "./expiring-map.ts";
export { createTokenStore, type TokenStore } from "./facade/token-store.ts";
export { type Challenge, challengeForClaims, challengeForScopes } from "./gate/challenge.ts";
export { requireToolScope } from "./gate/require-tool-scope.ts";
export { toTrouble } from "./entra-trouble.ts";
export { log, logError } from "./log.ts";
export {
  createSessions,
  type SessionLimits,
  type OpenSessions,
  SESSION_LIMITS,
  type Sessions,
  type SharedSession,
  type SharedSessions,
} from "./mcp/sessions.ts";
export { openInMemory, type OpenRecords, type Records, type Soon } from "./records.ts";
export { noteRefusal, refusedBy } from "./refused-by.ts";
export { type Seams, simple } from "./seams.ts";
export { createTools, type FindTool } from "./tools/index.ts";
export { GRAPH_SCOPES } from "./tools/graph-access.ts";
export type { MayList } from "./tools/may-list.ts";
export { createNotes, type Notes } from "./tools/notes.ts";
export type { Call, RunTool } from "./tools/run-tool.ts";
export { defineTool, type Tool, type ToolAnswer, type ToolContext } from "./tools/tool.ts";
export { readTls, type Tls } from "./tls.ts";
export { UnavailableError, UserNeededError } from "./trouble.ts";
