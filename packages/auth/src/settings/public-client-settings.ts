import { ConfigurationError, type ConfigurationProblem } from "../configuration-error.ts";
import { cacheDirectoryRule, defaultCacheDirectory } from "./cache-directory.ts";
import { clientIdRule, tenantIdRule, WHERE_CLIENT_ID, WHERE_TENANT_ID } from "./directory-ids.ts";
import { createEnvironmentReader } from "./environment-reader.ts";
import { authorityHostRule, graphBaseUrlRule } from "./https-url.ts";
import { signInTimeoutRule, usernameRule } from "./sign-in-rules.ts";

/** What a public client needs to know. There is no secret in it: a public client cannot keep one (RFC 6749 §2.1). */
export interface PublicClientSettings {
  /** `AZURE_TENANT_ID`: GUID or verified domain of one tenant, in lower case. */
  readonly tenantId: string;
  /** `AZURE_CLIENT_ID`: GUID, in lower case. */
  readonly clientId: string;
  /** `AZURE_AUTHORITY_HOST`: https, no path. */
  readonly authorityHost: URL;
  /** `GRAPH_BASE_URL`: https, no version. */
  readonly graphBaseUrl: URL;
  /** `AZURE_USERNAME`: the account to act for when the cache holds several. */
  readonly username: string | undefined;
  /** `TOKEN_CACHE_DIR`: absolute path of the folder for the token cache. */
  readonly cacheDirectory: string;
  /** `SIGN_IN_TIMEOUT`: how long a person may take to sign in, in milliseconds (the variable is in seconds). */
  readonly signInTimeout: number;
}

const DEFAULT_AUTHORITY_HOST = "https://login.microsoftonline.com";
const DEFAULT_GRAPH_BASE_URL = "https://graph.microsoft.com";
const DEFAULT_SIGN_IN_TIMEOUT = 120_000;
const NO_HOME: ConfigurationProblem = {
  variable: "TOKEN_CACHE_DIR",
  problem: "is not set and this account has no home folder",
  fix: "Give the full path of a folder for the token cache.",
};

/**
 * Read and check the settings of a public client. The `AZURE_…` names are those of the Azure SDKs
 * (https://learn.microsoft.com/dotnet/api/overview/azure/identity-readme#environment-variables), so that one
 * environment serves every library.
 *
 * @throws {ConfigurationError} `invalid_configuration`, with every problem found and no value in it
 */
export function readPublicClientSettings(env: NodeJS.ProcessEnv = process.env): PublicClientSettings {
  const reader = createEnvironmentReader(env);
  const tenantId = reader.required("AZURE_TENANT_ID", WHERE_TENANT_ID, tenantIdRule);
  const clientId = reader.required("AZURE_CLIENT_ID", WHERE_CLIENT_ID, clientIdRule(tenantId));
  const authorityHost = reader.optional("AZURE_AUTHORITY_HOST", new URL(DEFAULT_AUTHORITY_HOST), authorityHostRule);
  const graphBaseUrl = reader.optional("GRAPH_BASE_URL", new URL(DEFAULT_GRAPH_BASE_URL), graphBaseUrlRule);
  const username = reader.optional("AZURE_USERNAME", undefined, usernameRule);
  const cacheDirectory = reader.optional("TOKEN_CACHE_DIR", defaultCacheDirectory(env), cacheDirectoryRule);
  const signInTimeout = reader.optional("SIGN_IN_TIMEOUT", DEFAULT_SIGN_IN_TIMEOUT, signInTimeoutRule);
  if (
    reader.problems.length > 0 ||
    tenantId === undefined ||
    clientId === undefined ||
    authorityHost === undefined ||
    graphBaseUrl === undefined ||
    cacheDirectory === undefined ||
    signInTimeout === undefined
  ) {
    throw new ConfigurationError(reader.problems.length > 0 ? reader.problems : [NO_HOME]);
  }
  return { tenantId, clientId, authorityHost, graphBaseUrl, username, cacheDirectory, signInTimeout };
}
