export { ConfigurationError, type ConfigurationProblem } from "./configuration-error.ts";
export { readPublicClientSettings, type PublicClientSettings } from "./settings/public-client-settings.ts";
export {
  type ConfidentialClientSettings,
  readClientSecret,
  readConfidentialClient,
  type ReadCredential,
} from "./settings/confidential-client-settings.ts";
export { certificateRule } from "./credential/certificate.ts";
export { type ClientCredential, CredentialUnavailableError } from "./credential/client-credential.ts";
export { federatedTokenFileRule } from "./credential/federated-token-file.ts";
export { managedIdentityCredential } from "./credential/managed-identity.ts";
export { createEnvironmentReader, type EnvironmentReader } from "./settings/environment-reader.ts";
export { type Refusal, type Rule, refuse } from "./settings/rule.ts";
export { clientIdRule, tenantIdRule } from "./settings/directory-ids.ts";
export { clientSecretRule } from "./settings/client-secret.ts";
export { authorityHostRule, graphBaseUrlRule } from "./settings/https-url.ts";
export { usernameRule } from "./settings/sign-in-rules.ts";
export { createPublicClient, type PublicClientOptions } from "./public-client.ts";
export { createConfidentialClient, type ConfidentialClientOptions } from "./confidential-client.ts";
export { type LogLevelName } from "./msal-log.ts";
export {
  createTokenCachePlugin,
  type TokenCacheOptions,
  type TokenCachePlugin,
} from "./token-cache/token-cache-plugin.ts";
export { ensurePrivateFolder, readPrivateFile, writePrivateFile } from "./token-cache/private-file.ts";
export { withLock as withFileLock } from "./token-cache/with-lock.ts";
export { openBrowser } from "./browser/open-browser.ts";
export { NoBrowserError } from "./browser/no-browser-error.ts";
export { RefusedUrlError } from "./browser/browsable-url.ts";
export { loadNativeBroker } from "./native-broker.ts";
export { isUserNeeded } from "./user-needed.ts";
export { openBrowserWithin } from "./browser/open-browser-within.ts";
