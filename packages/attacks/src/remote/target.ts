import type { RegisteredClient } from "./facade-sign-in.ts";
import type { RawRequest, RemoteServer } from "./remote.ts";
import type { Step } from "./watched-browser.ts";

/** A server that is struck: the learner's in the lab, or anybody's whose owner said yes. */
export interface Target {
  readonly server: RemoteServer;
  /** Whether it has to be its own authorization server. Elsewhere it may be anybody's, whom nobody asked to be struck. */
  readonly isOwnIssuer: boolean;
  /** Registered once for all cards. @throws ControlFailed when nobody can register */
  clients(): Promise<Clients>;
  /** Is this the way to the sign-in behind the server's own pages? */
  leadsToSignIn(step: Step): boolean;
}

export interface Clients {
  /** The client that a person trusts. */
  readonly notes: RegisteredClient;
  /** A stranger on the web, with a name that sounds well. */
  readonly ledger: RegisteredClient;
  readonly twoDoors: RegisteredClient;
  readonly loopback: RegisteredClient;
}

/** A server, and a token that it takes. */
export interface Holder {
  readonly server: RemoteServer;
  readonly token: string;
}

/** The same, and a good call that can be spoilt. */
export interface Entered extends Holder {
  /** Sends a call with something wrong about it. It is one that would work if nothing were. */
  knock(change: Change): Promise<Knock>;
}

/** A server that may be treated roughly. */
export interface Rough extends Entered {
  /** What became of the server; undefined when it answers a good call as before. */
  harm(): Promise<Harm | undefined>;
}

export interface Forger {
  /** Shows forgeries of a good token, made without the issuer. @returns the worst of what came back */
  showForged(...forgeries: readonly Forgery[]): Promise<Shown>;
}

export interface Modern {
  readonly token: string;
  /** As `knock`, in the protocol of 2026-07-28. @throws ControlFailed when the server does not speak it */
  modern(change: RawRequest): Promise<Knock>;
}

/** All that cards may ask for on a server that takes a token. */
export interface TokenTarget extends Target, Rough, Forger, Modern {}

/** A JSON-RPC request. */
export interface Message {
  readonly jsonrpc: "2.0";
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Change extends RawRequest {
  /** Puts the message into something else. */
  readonly wrap?: (message: Message) => unknown;
}

/** What came of a call that should not work. */
export interface Knock {
  readonly status: number;
  /** Whether it did its work all the same, whatever the status says. */
  readonly worked: boolean;
}

/** "ended": the process is gone. "silent": it does not answer a good call any more. */
export type Harm = "ended" | "silent";

/** Names of the tenant's recipes that need nothing of the tenant's. */
export type Forgery =
  | "alg-none"
  | "alg-none-spelled"
  | "signature-missing"
  | "foreign-key"
  | "unknown-kid"
  | "embedded-jwk"
  | "embedded-x5c"
  | "jku"
  | "tampered-payload"
  | "tampered-signature"
  | "kid-path-traversal"
  | "kid-injection";

/** What came back for a token. */
export interface Shown {
  /** What was shown: the name of a recipe, or of a real token. */
  readonly what: string;
  /** 401 means that it was refused as a token. */
  readonly status: number;
  /** Whether it opened a session, called a tool or left a note. */
  readonly letIn: boolean;
}
