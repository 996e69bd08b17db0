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

/** Reads the settings. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // TODO 4: `.env` is typed by people. Is this a client ID, or the placeholder? The secret, or its id? Which tenants
  // may "common" be? Say all that is wrong at once, by the name of the variable, and never repeat a value.
  return {
    tenantId: env["AZURE_TENANT_ID"] ?? "common",
    authorityHost: env["AZURE_AUTHORITY_HOST"] ?? "https://login.microsoftonline.com",
    graphBaseUrl: env["GRAPH_BASE_URL"] ?? "https://graph.microsoft.com",
    localClientId: env["LOCAL_CLIENT_ID"] ?? "",
    remoteClientId: env["REMOTE_CLIENT_ID"] ?? "",
    remoteClientSecret: env["REMOTE_CLIENT_SECRET"] ?? "",
    notesAdmin: env["NOTES_ADMIN"],
  };
}
