import { readClientSecret, type ReadCredential } from "@workshop/auth";

/** How this application proves to Entra that it is itself. */
// TODO 7: a secret in the environment is in every process list, crash dump and pipeline log. Entra takes three other proofs:
// AZURE_CLIENT_CERTIFICATE_PATH, AZURE_FEDERATED_TOKEN_FILE, AZURE_CREDENTIAL=managed-identity. @workshop/auth has a rule for
// each. What should happen when two of them are set, or none?
export const readCredential: ReadCredential = readClientSecret;
