import {
  type ConfidentialClientSettings,
  ConfigurationError,
  createEnvironmentReader,
  type EnvironmentReader,
  readConfidentialClient,
  type ReadCredential,
  refuse,
  type Rule,
} from "@workshop/auth";
import { readTls, type Tls } from "./tls.ts";

/** Who gives MCP clients their tokens: this server (part A), or Entra itself (part B). */
export type AuthorizationServer = "facade" | "entra";

export interface Config extends ConfidentialClientSettings {
  readonly authorizationServer: AuthorizationServer;
  /** The address this machine listens on. */
  readonly host: string;
  readonly port: number;
  /** false: plain HTTP. */
  readonly tls: Tls | false;
  /** The origin as clients see it: "http://localhost:3001". */
  readonly baseUrl: URL;
  /** The endpoint, and the name of the protected resource. */
  readonly mcpUrl: URL;
  /** `APP_ID_URI`: what stands before a scope at Entra. */
  readonly appIdUri: string;
  /** Web pages of these origins may call the server; our own always may. */
  readonly allowedOrigins: readonly string[];
  /** `/sse` and `/message` of the protocol of 2024. */
  readonly legacySse: boolean;
  /** Seconds that an access token of ours is good (part A). */
  readonly accessTokenLifetime: number;
}

const DEFAULT_PORT = 3001;

const portRule: Rule<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536
    ? { value: Number(text) }
    : refuse("is not a port", "Give a number from 1 to 65535.");

const DAY = 24 * 60 * 60;

const lifetimeRule: Rule<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= DAY
    ? { value: Number(text) }
    : refuse("is not a lifetime", `Give seconds, from 1 to ${DAY}.`);

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** RFC 9728 §3, RFC 6749 §3.1: TLS, or this machine only. */
const originRule: Rule<URL> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash || url.username)
    return refuse("is not an origin", "Give scheme, host and port only: https://notes.contoso.com");
  if (url.protocol === "http:" && !LOOPBACK.includes(url.hostname))
    return refuse("uses http", "Tokens travel over TLS, except on this machine.");
  return { value: url };
};

const baseUrlRule =
  (hasTls: boolean): Rule<URL> =>
  (text) => {
    const origin = originRule(text);
    const isPlain = "value" in origin && origin.value.protocol === "http:";
    return hasTls && isPlain ? refuse("uses http", "With TLS_CERT_FILE this server speaks https only.") : origin;
  };

const originsRule: Rule<readonly string[]> = (text) => {
  const origins = text.split(",").map((one) => one.trim());
  const wrong = origins.some((one) => !URL.canParse(one) || new URL(one).origin !== one);
  return wrong ? refuse("has a part that is not an origin", "Write origins with commas between.") : { value: origins };
};

const oneOf =
  <T extends string>(...values: readonly T[]): Rule<T> =>
  (text) => {
    const value = values.find((one) => one === text);
    return value ? { value } : refuse("is not a known value", `Write one of: ${values.join(", ")}.`);
  };

const appIdUriRule: Rule<string> = (text) =>
  /^(api|https):\/\/\S+[^/\s]$/.test(text)
    ? { value: text }
    : refuse("is not an Application ID URI", "Copy it from Expose an API; it does not end in a slash.");

/** Reads the settings with the reader of a larger set; what is wrong is among its problems, and then a member is undefined. */
export function readServer(reader: EnvironmentReader, readCredential?: ReadCredential): Unchecked<Config> {
  const client = readConfidentialClient(reader, readCredential);
  const port = reader.optional("PORT", DEFAULT_PORT, portRule);
  const tls = readTls(reader);
  const scheme = tls ? "https" : "http";
  // Where PORT is refused, reading goes on: a person shall hear of every problem at once.
  const here = new URL(`${scheme}://localhost:${port ?? DEFAULT_PORT}`);
  const baseUrl = reader.optional("BASE_URL", here, baseUrlRule(Boolean(tls)));
  return {
    ...client,
    port,
    tls,
    baseUrl,
    authorizationServer: reader.optional("AUTHORIZATION_SERVER", "facade", oneOf("facade", "entra")),
    host: reader.optional("HOST", "localhost", (text) => ({ value: text })),
    mcpUrl: baseUrl && new URL("/mcp", baseUrl),
    appIdUri: reader.optional("APP_ID_URI", `api://${client.clientId}`, appIdUriRule),
    allowedOrigins: reader.optional("ALLOWED_ORIGINS", [], originsRule),
    legacySse: reader.optional("LEGACY_SSE", "off", oneOf("on", "off")) === "on",
    accessTokenLifetime: reader.optional("ACCESS_TOKEN_LIFETIME", 3_600, lifetimeRule),
  };
}

/** A setting is undefined only after a problem was noted. */
type Unchecked<T> = { [Name in keyof T]: T[Name] | undefined };

/** @throws ConfigurationError with every problem at once, and without any value */
export function requireComplete<T extends object>(settings: Unchecked<T>, { problems }: EnvironmentReader): T {
  if (problems.length > 0) throw new ConfigurationError(problems);
  return settings as T;
}

/**
 * Reads and checks the settings.
 * @throws ConfigurationError with every problem at once, and without any value
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const reader = createEnvironmentReader(env);
  return requireComplete<Config>(readServer(reader), reader);
}
