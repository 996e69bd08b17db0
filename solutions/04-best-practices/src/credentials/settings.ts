import {
  certificateRule,
  clientIdRule,
  clientSecretRule,
  federatedTokenFileRule,
  managedIdentityCredential,
  type EnvironmentReader,
  type ReadCredential,
  refuse,
  type Rule,
} from "@workshop/auth";
import type { ClientCredential } from "@workshop/auth";

const FIX =
  "Set exactly one: AZURE_CREDENTIAL=managed-identity, AZURE_FEDERATED_TOKEN_FILE, AZURE_CLIENT_CERTIFICATE_PATH or AZURE_CLIENT_SECRET.";

const secretRule: Rule<ClientCredential> = (text) => {
  const secret = clientSecretRule(text);
  return "value" in secret ? { value: { clientSecret: secret.value } } : secret;
};

/** The machine's own identity, or the user-assigned one that `AZURE_MANAGED_IDENTITY_CLIENT_ID` names. */
const identityRule =
  (reader: EnvironmentReader): Rule<ClientCredential> =>
  (text) => {
    if (text !== "managed-identity") return refuse("is not a known value", "Write managed-identity, or leave it out.");
    const clientId = reader.optional("AZURE_MANAGED_IDENTITY_CLIENT_ID", undefined, clientIdRule(undefined));
    return { value: managedIdentityCredential(clientId) };
  };

/**
 * How this application proves to Entra that it is itself, by configuration alone. The best first: what is not there cannot leak. Of
 * two, nobody could say which is used, so that is refused, and a forgotten secret does not stay (Learn,
 * workload-identities best practices).
 */
export const readCredential: ReadCredential = (reader) => {
  const ways = [
    ["AZURE_CREDENTIAL", identityRule(reader)],
    ["AZURE_FEDERATED_TOKEN_FILE", federatedTokenFileRule],
    ["AZURE_CLIENT_CERTIFICATE_PATH", certificateRule],
    ["AZURE_CLIENT_SECRET", secretRule],
  ] as const;
  const present = ways.filter(([name]) => reader.optional(name, false, () => ({ value: true })));
  const [first, second] = present;
  if (!first) return reader.required("AZURE_CREDENTIAL", FIX, () => refuse("is not set", FIX));
  const both = second && `is set, and ${second[0]} too`;
  return reader.required(first[0], FIX, both ? () => refuse(both, FIX) : first[1]);
};
