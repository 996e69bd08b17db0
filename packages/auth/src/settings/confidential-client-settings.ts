import type { ClientCredential } from "../credential/client-credential.ts";
import { clientSecretRule } from "./client-secret.ts";
import { clientIdRule, tenantIdRule, WHERE_CLIENT_ID, WHERE_TENANT_ID } from "./directory-ids.ts";
import type { EnvironmentReader } from "./environment-reader.ts";
import { authorityHostRule, graphBaseUrlRule } from "./https-url.ts";

/** What a server that signs people in with Entra needs to know. */
export interface ConfidentialClientSettings {
  /** `AZURE_TENANT_ID`: GUID or verified domain of one tenant, in lower case. */
  readonly tenantId: string;
  /** `AZURE_CLIENT_ID`: GUID, in lower case. */
  readonly clientId: string;
  /** Never to be shown. */
  readonly credential: ClientCredential;
  /** `AZURE_AUTHORITY_HOST`: https, no path. */
  readonly authorityHost: URL;
  /** `GRAPH_BASE_URL`: https, no version. */
  readonly graphBaseUrl: URL;
}

const WHERE_SECRET = "Make one under Certificates & secrets and copy its Value.";
const MICROSOFT = {
  authorityHost: new URL("https://login.microsoftonline.com"),
  graphBaseUrl: new URL("https://graph.microsoft.com"),
};

/** Finds the credential among the settings; undefined after a problem. */
export type ReadCredential = (reader: EnvironmentReader) => ClientCredential | undefined;

/** `AZURE_CLIENT_SECRET`: the simplest credential, and the one that leaks. */
export const readClientSecret: ReadCredential = (reader) => {
  const clientSecret = reader.required("AZURE_CLIENT_SECRET", WHERE_SECRET, clientSecretRule);
  return clientSecret === undefined ? undefined : { clientSecret };
};

/**
 * Reads the settings of a confidential client with the reader of a larger set of settings; what is wrong is among the
 * reader's problems, and then a member is undefined.
 */
export function readConfidentialClient(
  reader: EnvironmentReader,
  readCredential: ReadCredential = readClientSecret,
): { [Name in keyof ConfidentialClientSettings]: ConfidentialClientSettings[Name] | undefined } {
  const tenantId = reader.required("AZURE_TENANT_ID", WHERE_TENANT_ID, tenantIdRule);
  return {
    tenantId,
    clientId: reader.required("AZURE_CLIENT_ID", WHERE_CLIENT_ID, clientIdRule(tenantId)),
    credential: readCredential(reader),
    authorityHost: reader.optional("AZURE_AUTHORITY_HOST", MICROSOFT.authorityHost, authorityHostRule),
    graphBaseUrl: reader.optional("GRAPH_BASE_URL", MICROSOFT.graphBaseUrl, graphBaseUrlRule),
  };
}
