import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Entra } from "@workshop/entra-emulator";
import type { Browser } from "@workshop/entra-emulator/robot";

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

/** What a card works with. Everything it starts is stopped by the grader, in every exit path. */
export interface Lab {
  /** A tenant of its own, in this process. */
  startTenant(): Promise<Entra>;
  startServer(options: ServerOptions): Promise<LearnerServer>;
  /** A browser with an empty cookie jar, driven by the sign-in robot. */
  newBrowser(entra: Entra): Browser;
  /** A new empty folder; with `from`, a copy of that one. */
  newHome(from?: string): Promise<string>;
  /** Runs a scene once per grade and shares what was seen among the cards that look at it. */
  once<T>(scene: string, run: () => Promise<T>): Promise<T>;
}
