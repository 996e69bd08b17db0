import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Entra } from "@workshop/entra-emulator";
import type { Browser } from "@workshop/entra-emulator/robot";
import type { RemoteOptions, RemoteProcess } from "./remote/remote.ts";
import type { Page, Website } from "./remote/website.ts";
import type {
  Collector,
  Redis,
  RedisOptions,
  ReverseProxy,
  ReverseProxyOptions,
  TlsSight,
  TlsVersions,
} from "./services.ts";

/** What the user does when the server opens a browser at this address. */
export type AtTheBrowser = (authorizeUrl: string) => Promise<unknown>;

/** How a learner's server is started. */
export interface ServerOptions {
  readonly entra: Entra;
  /** The folder the server may keep files in (its token cache). The same folder again is a restart. */
  readonly home: string;
  /** What the user does at the browser. Absent: this machine has no browser. */
  readonly atTheBrowser?: AtTheBrowser;
  readonly env?: Readonly<Record<string, string>>;
}

/** A tool's result; `failed` says that there was none: nothing came in time, or a JSON-RPC error came instead. */
export type ToolAnswer = CallToolResult & { readonly failed?: "no answer" | "protocol error" };

/** The learner's server, running as a real process, with a real MCP client connected over stdio. */
export interface LearnerServer {
  readonly client: Client;
  /** Calls a tool. A JSON-RPC error or no answer in time becomes a result with `isError` and `failed` set. */
  call(tool: string, options?: { /** Milliseconds to wait for an answer. */ patience?: number }): Promise<ToolAnswer>;
  /** Addresses the server asked the browser to open, in order. */
  readonly opened: readonly string[];
  /** Every line the server wrote to stdout. */
  stdout(): readonly string[];
  stderr(): string;
  /** Writes bytes to the server's stdin, past the MCP client. */
  sendRaw(bytes: string | Uint8Array): void;
  running(): boolean;
  /** Closes stdin as a client that goes away does, and tells whether the server then ended by itself. */
  leave(): Promise<{ byItself: boolean }>;
  /** Ends the server, politely if it lets us. Judges nothing. */
  stop(): Promise<void>;
}

/** An HTTPS request that trusts the tenants of this lab; in a lab without any, whom Node trusts. */
export interface WireRequest {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly token?: string;
}

export interface WireAnswer {
  readonly status: number;
  /** The body of a foreign protocol; {} when it is no JSON object. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A program of the answer that runs to its end, e.g. `register.ts`. */
export interface ProgramOptions extends ServerOptions {
  /** The file in `src/`. */
  readonly entry: string;
}

export interface ProgramRun {
  /** null when it did not end in time. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The app registrations that are graded, and where they are. */
export interface UnderTest {
  /**
   * "by hand": in the learner's own tenant (a copy of it, so that attacks leave nothing behind), by the ids in `.env`.
   * "by code": `register.ts` makes them in an empty tenant. "real": in the tenant that the environment names.
   */
  readonly made: "by hand" | "by code" | "real";
  /** The variables of `.env`; absent when `register.ts` has to make it first. */
  readonly env?: Readonly<Record<string, string>>;
  /** A tenant of this machine, which may be attacked. Absent for a real one. */
  readonly entra?: Entra;
  /** Of a real tenant: reads its directory. */
  readonly real?: { readonly authorityHost: string; readonly graphBaseUrl: string; readonly graphToken: string };
}

/** What a card works with. Everything it starts is stopped by the grader, in every exit path. */
export interface Lab {
  /** A tenant of its own, in this process. `ownKeys`: it may roll its signing keys; others share theirs. */
  startTenant(options?: { readonly ownKeys?: boolean; readonly managedIdentity?: boolean }): Promise<Entra>;
  startServer(options: ServerOptions): Promise<LearnerServer>;
  /** Starts the learner's server on a port of its own. @throws YourCodeError when it does not come to listen */
  startRemote(options: RemoteOptions): Promise<RemoteProcess>;
  /** A website of a stranger, on this machine, that counts its visitors. `pages` by path. */
  startWebsite(pages: (origin: string) => Readonly<Record<string, Page>>): Promise<Website>;
  /** For cards that say `needs: ["redis"]`. @throws SetUpError when this machine has no Redis */
  startRedis(options?: RedisOptions): Promise<Redis>;
  /** For cards that say `needs: ["nginx"]`. @throws SetUpError when this machine has no nginx */
  startReverseProxy(options: ReverseProxyOptions): Promise<ReverseProxy>;
  startCollector(): Promise<Collector>;
  /** A port nobody listens on, for an address that must be known before anybody does. */
  freePort(): Promise<number>;
  /** Opens TLS and looks. The certificate is not judged. */
  lookAtTls(origin: string, versions?: TlsVersions): Promise<TlsSight>;
  /** Speaks plain HTTP to a port, TLS or not. @returns what came back, as it is; "" when nothing did */
  speakPlainHttp(origin: string, path?: string): Promise<string>;
  /** A file of the answer that no program is, e.g. a policy of a gateway. @returns undefined when it is not there */
  readSource(file: string): Promise<string | undefined>;
  /** What an exercise about app registrations is graded on. */
  underTest(): Promise<UnderTest>;
  /** Runs a program of the answer to its end. @throws YourCodeError when it does not compile */
  runProgram(options: ProgramOptions): Promise<ProgramRun>;
  request(url: string, request?: WireRequest): Promise<WireAnswer>;
  /** A browser with an empty cookie jar, driven by the sign-in robot. */
  newBrowser(entra: Entra): Browser;
  /** A new empty folder; with `from`, a copy of that one. */
  newHome(from?: string): Promise<string>;
  /** Runs a scene once per grade and shares what was seen among the cards that look at it. */
  once<T>(scene: string, run: () => Promise<T>): Promise<T>;
}
