import type { RemoteServer } from "./remote/remote.ts";

/** A program of this machine's that some cards need, and a machine may lack. */
export type Program = "redis" | "nginx";

export interface RedisOptions {
  /** A free one unless said. */
  readonly port?: number;
  /** Absent: whoever can reach the port may come in. */
  readonly password?: string;
}

export interface StoredEntry {
  readonly database: number;
  readonly key: string;
  /** Fields, members and scores too, a line each. Bytes that are no UTF-8 are lost; for what is sealed that does not matter. */
  readonly value: string;
  /** Milliseconds; -1: stays. */
  readonly timeToLive: number;
}

/** A real Redis of the lab's own. What it said "OK" to is on disk: it survives `kill` and `restart`. */
export interface Redis {
  /** "redis://:password@127.0.0.1:41234" */
  readonly url: string;
  readonly port: number;
  /** Every key with its value, in all databases: where a canary is looked for. */
  dump(): Promise<readonly StoredEntry[]>;
  /** Any command, e.g. `command("SET", key, "rubbish", "KEEPTTL")`. @throws Error with Redis's own words */
  command(...words: readonly (string | Buffer)[]): Promise<unknown>;
  /** Seconds pass for every key that has an end. Those whose end has come are gone when this returns. */
  moveClock(seconds: number): Promise<void>;
  /** Stops answering, with connections open; what is sent meanwhile is answered after `resume`. Not on Windows. */
  pause(): void;
  resume(): void;
  /** As `kill -9`: connections break, nothing is said. */
  kill(): Promise<void>;
  /** Same address, same data. Ends it first when it runs. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface ReverseProxyOptions {
  /** Origins; requests go to them in turn. They need not answer yet. An https origin's certificate is verified. */
  readonly upstreams: readonly string[];
  /** A free one unless said: a server that must know its public address needs it first. */
  readonly port?: number;
  /** Whether clients speak TLS to it, with the certificate of the tenants of this machine. They do unless said. */
  readonly tls?: boolean;
  /**
   * Headers that upstreams get, in nginx's own words ("$remote_addr"); "" sends none. Beside those that a gateway sends
   * usually: Host, X-Forwarded-For (appended), -Proto, -Host.
   */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real nginx in front of servers. Whoever speaks to it speaks to one of them. */
export interface ReverseProxy extends RemoteServer {
  /** Every request, a line each, and what nginx complained about: where a token in an address would show. */
  log(): string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export type Signal = "traces" | "logs" | "metrics";

/** One export that came in. */
export interface Export {
  readonly signal: Signal;
  readonly headers: Readonly<Record<string, string>>;
  /** Unzipped. Protobuf keeps strings readable, so a canary is found in either encoding. */
  readonly body: Buffer;
  /** Of an export in JSON. */
  readonly json?: Readonly<Record<string, unknown>>;
}

/** "takes": 200. "refuses": 503 with Retry-After. "hangs": no answer, until it takes or refuses again. "breaks": cuts. */
export type CollectorMood = "takes" | "refuses" | "hangs" | "breaks";

/** Keeps what is exported to it: OTLP/HTTP 1.x (https://opentelemetry.io/docs/specs/otlp/#otlphttp). */
export interface Collector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:41234". */
  readonly url: string;
  /** All that was taken, in order. */
  readonly exports: readonly Export[];
  /** How many came, taken or not. */
  attempts(): number;
  /** The bodies of all that came, taken or not, as text. */
  text(): string;
  become(mood: CollectorMood): void;
  stop(): Promise<void>;
}

export type TlsVersion = "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3";

/** What a server showed who opened TLS with it. */
export type TlsSight =
  | {
      readonly opened: true;
      readonly version: string;
      readonly certificate: {
        /** SHA-256, as node:crypto writes it. */
        readonly fingerprint: string;
        readonly subject: string;
        readonly validTo: string;
      };
    }
  /** `why`: the code of the error, e.g. "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" or "ECONNREFUSED". */
  | { readonly opened: false; readonly why: string };

export interface TlsVersions {
  readonly min?: TlsVersion;
  readonly max?: TlsVersion;
}
