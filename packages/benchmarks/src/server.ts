/** A server under load: how to reach it, and what to send again and again. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A member that every good answer has, so that nobody is praised for fast refusals. */
  readonly expects: string;
}

/** What a server process tells its parent once it answers. */
export interface Ready {
  readonly kind: "ready";
  /** GET this: the first answer is the end of a cold start. */
  readonly discovery: string;
  /** The certificate authority of an https server. */
  readonly ca?: string;
  readonly targets: readonly Target[];
  /** The address at which Ada can sign in, at the tenant of this repository. */
  readonly tenant?: string;
}

export const FORM = { "content-type": "application/x-www-form-urlencoded" } as const;

/** Claims of the size that Entra's access tokens have. */
export const CLAIMS = {
  aud: "00000003-0000-0000-c000-000000000000",
  iss: "https://login.microsoftonline.com/5f0c7a52-3b1e-4c8d-9a60-c0a705000001/v2.0",
  aio: "k2BgYFh9LX7u3PQ5Z6p2fM8t3Zl5d7zO8iGxvvGP1wP9aE3t8AA=",
  azp: "dae30000-64f1-4b8c-92d7-c0a705000501",
  azpacr: "1",
  oid: "5e201c00-93b4-4e6f-8d20-c0a705000502",
  rh: "1.AAAAUnoMXx47jUyaYMCnBQAAAQMAAAAAAAAAwAAAAAAAAAAAAAA.",
  roles: ["User.Read.All"],
  sub: "5e201c00-93b4-4e6f-8d20-c0a705000502",
  tid: "5f0c7a52-3b1e-4c8d-9a60-c0a705000001",
  uti: "q3VYd0h8U0aFJ2mXQp4BAA",
  ver: "2.0",
};
