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
  /** A free one unless said. */
  readonly port?: number;
  /** Whether it gets TLS_CERT_FILE and TLS_KEY_FILE, and so speaks https. */
  readonly tls?: boolean;
  /** BASE_URL, where clients come through something in front of it: "https://localhost:41234". */
  readonly publicOrigin?: string;
  /** Whether `moveClock` works. */
  readonly movableClock?: boolean;
  /** Whether it goes before others, at its start and at work: much waits for what happens at it. */
  readonly first?: boolean;
}

/** The files a server's TLS_CERT_FILE and TLS_KEY_FILE name, and what is in them. */
export interface ServerCertificate {
  readonly certFile: string;
  readonly keyFile: string;
  /** SHA-256 of the certificate that the file holds now. */
  fingerprint(): string;
  /** Puts another certificate into the same files, as whoever renews it does. Whoever speaks through the lab trusts it. */
  renew(): Promise<void>;
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

/** The learner's server as a process of ours. After `restart` it is another process at the same address. */
export interface RemoteProcess extends RemoteServer {
  readonly home: string;
  readonly port: number;
  pid(): number | undefined;
  /** Of a server that speaks https. */
  readonly certificate?: ServerCertificate;
  running(): boolean;
  /** All that it wrote, in all its lives. */
  stdout(): string;
  stderr(): string;
  signal(name: NodeJS.Signals): void;
  /** Asks it to stop, as an operator does. @returns how it ended; `exitCode` is null when it had to be killed */
  terminate(): Promise<{ readonly exitCode: number | null }>;
  /** As `kill -9`. */
  kill(): Promise<void>;
  /**
   * Starts it again: same address, same home, same environment, with `env` on top. Ends it first when it runs. A clock
   * that was moved stays moved.
   * @throws YourCodeError when it does not come to listen
   */
  restart(options?: { readonly env?: Readonly<Record<string, string>> }): Promise<void>;
  /** Starts a second process of the same, with an address and a home of its own. Both are told the same public origin. */
  another(options?: Pick<RemoteOptions, "env" | "home" | "port">): Promise<RemoteProcess>;
  /**
   * Seconds pass for it: its dates, its timers and its stopwatch. The tenant's clock and Redis's are moved apart.
   * @throws Error without `movableClock`
   */
  moveClock(seconds: number): Promise<void>;
  /** Ends it, politely if it lets us. Judges nothing. */
  stop(): Promise<void>;
}
