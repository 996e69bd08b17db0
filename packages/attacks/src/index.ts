export { type Anywhere, type Card, ControlFailed, type Facts, type OnlyHere, type Outcome, type Rule } from "./card.ts";
export type {
  AtTheBrowser,
  Lab,
  LearnerServer,
  ProgramOptions,
  ProgramRun,
  ServerOptions,
  ToolAnswer,
  UnderTest,
  WireAnswer,
  WireRequest,
} from "./lab.ts";
export type {
  Issuer,
  OpenStream,
  RawAnswer,
  RawRequest,
  RemoteOptions,
  RemoteProcess,
  RemoteServer,
  ServerCertificate,
} from "./remote/remote.ts";
export type {
  Collector,
  CollectorMood,
  Export,
  Program,
  Redis,
  RedisOptions,
  ReverseProxy,
  ReverseProxyOptions,
  Signal,
  StoredEntry,
  TlsSight,
  TlsVersion,
  TlsVersions,
} from "./services.ts";
export { ownEndpoints } from "./remote/advertised.ts";
export { type FacadeTokens, type RegisteredClient, signInAtFacade } from "./remote/facade-sign-in.ts";
export { type Answered, ask, openSession, PROTOCOL, textOf } from "./remote/mcp-session.ts";
export { refresh, type Refreshed } from "./remote/refresh.ts";
export { until } from "./remote/until.ts";
export { newVaultKey } from "./best-practices/scenes/vault-key.ts";
export { type Administrate, administrator } from "./confidential-client/scenes/entra.ts";
export { strangeTarget } from "./confidential-client/strange-target.ts";
export type { Knock, Target, TokenTarget } from "./remote/target.ts";
export type { Page, Website } from "./remote/website.ts";
export { appRegistration } from "./app-registration/index.ts";
export { bestPractices } from "./best-practices/index.ts";
export { confidentialClient } from "./confidential-client/index.ts";
export { publicClient } from "./public-client/index.ts";
export { controlWords, type DeckLanguage, reasonWords, taskTitle, wordsFor } from "./words/catalogue.ts";
