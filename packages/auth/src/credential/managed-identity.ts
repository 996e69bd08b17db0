import { ManagedIdentityApplication } from "@azure/msal-node";
import { createLoggerOptions } from "../msal-log.ts";
import { type ClientCredential, CredentialUnavailableError } from "./client-credential.ts";

/** For whom the identity's token is made: nobody but Entra's token endpoint takes it. */
const EXCHANGE = "api://AzureADTokenExchange";

/**
 * A managed identity stands for the application: its token is the application's assertion. Entra has to be told so once, by a
 * federated credential of the app whose subject is the identity's object (principal) id.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 *
 * @param clientId of a user-assigned identity; the machine's own unless said
 */
export function managedIdentityCredential(clientId?: string): ClientCredential {
  const identity = new ManagedIdentityApplication({
    ...(clientId && { managedIdentityIdParams: { userAssignedClientId: clientId } }),
    system: { loggerOptions: createLoggerOptions(undefined) },
  });
  const clientAssertion = async (): Promise<string> => {
    try {
      return (await identity.acquireToken({ resource: EXCHANGE })).accessToken;
    } catch (cause) {
      throw new CredentialUnavailableError("The managed identity gave no token.", { cause });
    }
  };
  return { clientAssertion };
}
