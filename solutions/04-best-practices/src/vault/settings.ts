import { isAbsolute } from "node:path";
import { type EnvironmentReader, refuse, type Rule } from "@workshop/auth";

/** `REDIS_URL`: for servers anywhere. */
export interface RedisSettings {
  readonly kind: "redis";
  readonly url: string;
  /** `REDIS_CREDENTIAL`: the identity of this machine signs in. Else the password in the address does. */
  readonly credential: "managed-identity" | undefined;
}

/** Where records are, and so how many servers share them. `VAULT_DIR`: an absolute path; for servers of one machine. */
export type StoreSettings = { readonly kind: "files"; readonly directory: string } | RedisSettings;

/** Where the keys come from that seal records. The first key seals, all of them open. */
export type KeySource =
  /** `VAULT_KEY`, `VAULT_KEY_PREVIOUS`: 32 bytes, base64url. */
  | { readonly from: "environment"; readonly keys: readonly string[] }
  /** `VAULT_KEY_FILE`: one key a line. */
  | { readonly from: "file"; readonly path: string }
  /** `VAULT_KEY_KEYCHAIN`: the name of an entry in the operating system's keychain. */
  | { readonly from: "keychain"; readonly name: string }
  /** `VAULT_KEY_URL`: a secret in Azure Key Vault. */
  | { readonly from: "key vault"; readonly url: URL };

/** undefined: in this memory, and gone with it. */
export type VaultSettings = { readonly store: StoreSettings; readonly keys: KeySource } | undefined;

const HOW_TO_MAKE = `Make one: node -p "crypto.randomBytes(32).toString('base64url')"`;

/** 256 bits, as A256GCM needs (RFC 7518 §5.3). */
const keyRule: Rule<string> = (text) =>
  /^[\w-]{43}$/.test(text) && Buffer.from(text, "base64url").length === 32
    ? { value: text }
    : refuse("is not a key of 32 bytes in base64url", HOW_TO_MAKE);

const pathRule: Rule<string> = (text) =>
  isAbsolute(text)
    ? { value: text }
    : refuse("is not an absolute path", "A relative one is another place for whoever starts the server elsewhere.");

const redisRule: Rule<string> = (text) =>
  URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol)
    ? { value: text }
    : refuse(
        "is not the address of a Redis",
        "Write rediss://host:port, with :password@ unless REDIS_CREDENTIAL is set, or redis:// without TLS.",
      );

/** Whoever reads a token on its way is this machine until it ends, so it goes over TLS only (Learn, redis/entra-for-authentication). */
const redisCredentialRule =
  (address: string): Rule<"managed-identity"> =>
  (text) => {
    const { protocol, username, password } = new URL(address);
    if (text !== "managed-identity") return refuse("is not a known value", "Write managed-identity, or leave it out.");
    if (protocol !== "rediss:")
      return refuse("would send a token without TLS", "Write rediss://host:port in REDIS_URL.");
    if (username || password) return refuse("stands beside a password", "Leave the password out of REDIS_URL.");
    return { value: text };
  };

const secretUrlRule: Rule<URL> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" && /^\/secrets\/[\w-]+$/.test(url.pathname)
    ? { value: url }
    : refuse("is not a secret in Key Vault", "Write https://name.vault.azure.net/secrets/name, without a version.");
};

const only =
  (problem: string, fix: string): Rule<never> =>
  () =>
    refuse(problem, fix);

function readKeys(reader: EnvironmentReader): KeySource | undefined {
  const path = reader.optional("VAULT_KEY_FILE", undefined, pathRule);
  if (path !== undefined) return { from: "file", path };
  const name = reader.optional("VAULT_KEY_KEYCHAIN", undefined, (text) => ({ value: text }));
  if (name !== undefined) return { from: "keychain", name };
  const url = reader.optional("VAULT_KEY_URL", undefined, secretUrlRule);
  if (url !== undefined) return { from: "key vault", url };
  const current = reader.required("VAULT_KEY", `What is kept outside the memory is sealed. ${HOW_TO_MAKE}`, keyRule);
  const previous = reader.optional("VAULT_KEY_PREVIOUS", undefined, keyRule);
  return { from: "environment", keys: [current, previous].filter((key) => key !== undefined) };
}

function readRedis(reader: EnvironmentReader): RedisSettings | undefined {
  const url = reader.optional("REDIS_URL", undefined, redisRule);
  const alone = only("says how to sign in at no Redis", "Set REDIS_URL, too: rediss://host:port.");
  const rule = url === undefined ? alone : redisCredentialRule(url);
  const credential = reader.optional("REDIS_CREDENTIAL", undefined, rule);
  return url === undefined ? undefined : { kind: "redis", url, credential };
}

/** Reads where records are kept and what seals them. */
export function readVault(reader: EnvironmentReader): VaultSettings {
  const redis = readRedis(reader);
  const clash = only("cannot stand beside REDIS_URL", "Records are in one place: leave one of the two out.");
  const directory = reader.optional("VAULT_DIR", undefined, redis === undefined ? pathRule : clash);
  const files = directory === undefined ? undefined : ({ kind: "files", directory } as const);
  const kept: StoreSettings | undefined = redis ?? files;
  const keys = kept && readKeys(reader);
  return kept && keys && { store: kept, keys };
}
