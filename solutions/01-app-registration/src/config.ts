import {
  authorityHostRule,
  clientIdRule,
  clientSecretRule,
  ConfigurationError,
  createEnvironmentReader,
  graphBaseUrlRule,
  tenantIdRule,
  usernameRule,
} from "@workshop/auth";

/** What the two servers need to know about their apps. */
export interface Config {
  readonly tenantId: string;
  /** https, without the tenant. */
  readonly authorityHost: string;
  /** https, without the version. */
  readonly graphBaseUrl: string;
  readonly localClientId: string;
  readonly remoteClientId: string;
  /** Never to be shown. */
  readonly remoteClientSecret: string;
  /** User principal name of the person with the role Notes.Admin. */
  readonly notesAdmin: string | undefined;
}

const OVERVIEW = "Copy it from the Overview page of the app registration.";

/**
 * Reads and checks the settings.
 * @throws ConfigurationError with every problem at once, and without any value: one of them is a secret
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const reader = createEnvironmentReader(env);
  const tenantId = reader.required("AZURE_TENANT_ID", OVERVIEW, tenantIdRule);
  const secretHelp = "Make one under Certificates & secrets and copy its Value.";
  const config = {
    tenantId,
    authorityHost: reader.optional("AZURE_AUTHORITY_HOST", MICROSOFT.authorityHost, authorityHostRule)?.origin,
    graphBaseUrl: reader.optional("GRAPH_BASE_URL", MICROSOFT.graphBaseUrl, graphBaseUrlRule)?.origin,
    localClientId: reader.required("LOCAL_CLIENT_ID", OVERVIEW, clientIdRule(tenantId)),
    remoteClientId: reader.required("REMOTE_CLIENT_ID", OVERVIEW, clientIdRule(tenantId)),
    remoteClientSecret: reader.required("REMOTE_CLIENT_SECRET", secretHelp, clientSecretRule),
    notesAdmin: reader.optional("NOTES_ADMIN", undefined, usernameRule),
  };
  if (!isComplete(config)) throw new ConfigurationError(reader.problems);
  return config;
}

const MICROSOFT = {
  authorityHost: new URL("https://login.microsoftonline.com"),
  graphBaseUrl: new URL("https://graph.microsoft.com"),
};

/** A required setting is undefined only after a problem was noted. */
function isComplete(config: { [Name in keyof Config]: Config[Name] | undefined }): config is Config {
  const { notesAdmin: _optional, ...required } = config;
  return Object.values(required).every((value) => value !== undefined);
}
