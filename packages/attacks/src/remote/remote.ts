import type { Entra } from "@workshop/entra-emulator";

/** Who gives MCP clients their tokens: the server itself (part A), or Entra (part B). */
export type Issuer = "facade" | "entra";

/** How a learner's remote server is started. */
export interface RemoteOptions {
  readonly entra: Entra;
  readonly issuer: Issuer;
  /** The folder the server may keep files in. A new one unless said. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A request as it goes over the wire. Nothing is added but what HTTP needs. */
export interface RawRequest {
  /** At the server's origin; the MCP endpoint unless said. */
  readonly path?: string;
  readonly method?: string;
  /** A list sends the header several times. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string;
}

/** What came back. `status` is 0 when nobody answered. Redirects are not followed. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body of a foreign protocol; {} when it is no JSON object. */
  readonly json: Readonly<Record<string, unknown>>;
}

export interface Endpoints {
  readonly authorize: string;
  readonly register: string;
  readonly token: string;
}

/** An MCP server that is reached over HTTP: a learner's, or anybody's whose owner said yes. */
export interface RemoteServer {
  /** The MCP endpoint: "http://localhost:3001/mcp". */
  readonly url: string;
  readonly origin: string;
  /** Where its own authorization server listens, as paths. Absent: where the MCP SDK puts them. */
  readonly endpoints?: Endpoints;
  send(request?: RawRequest): Promise<RawAnswer>;
  /** Opens a stream and leaves it open. Resolves with the status when the headers are there. */
  openStream(request: RawRequest): Promise<OpenStream>;
}

export interface OpenStream {
  readonly status: number;
  /** What has arrived so far. */
  text(): string;
  /** Whether the server has ended it. */
  ended(): boolean;
  close(): void;
}

/** The learner's server as a process of ours. */
export interface RemoteProcess extends RemoteServer {
  readonly home: string;
  running(): boolean;
  stdout(): string;
  stderr(): string;
  /** Asks it to stop, as an operator does. @returns how it ended; `exitCode` is null when it had to be killed */
  terminate(): Promise<{ readonly exitCode: number | null }>;
  /** Ends it, politely if it lets us. Judges nothing. */
  stop(): Promise<void>;
}
