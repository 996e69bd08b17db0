import { TemporarilyUnavailableError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthServerProvider } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import { UnavailableError } from "../trouble.ts";

type Work<Input extends unknown[], Output> = (...input: Input) => Output | Promise<Output>;

function tell<Input extends unknown[], Output>(work: Work<Input, Output>) {
  return async (...input: Input): Promise<Output> => {
    try {
      return await work(...input);
    } catch (error) {
      throw error instanceof UnavailableError ? new TemporarilyUnavailableError(error.message) : error;
    }
  };
}

/** The provider for the SDK's handlers: they know errors of OAuth, and take what is away for a fault of ours (500). */
export function tellUnavailable(provider: OAuthServerProvider): OAuthServerProvider {
  const { clientsStore, skipLocalPkceValidation } = provider;
  const register = clientsStore.registerClient?.bind(clientsStore);
  return {
    ...(skipLocalPkceValidation !== undefined && { skipLocalPkceValidation }),
    clientsStore: {
      getClient: tell((clientId) => clientsStore.getClient(clientId)),
      ...(register && { registerClient: tell(register) }),
    },
    authorize: tell((...input) => provider.authorize(...input)),
    challengeForAuthorizationCode: tell((...input) => provider.challengeForAuthorizationCode(...input)),
    exchangeAuthorizationCode: tell((...input) => provider.exchangeAuthorizationCode(...input)),
    exchangeRefreshToken: tell((...input) => provider.exchangeRefreshToken(...input)),
    verifyAccessToken: (token) => provider.verifyAccessToken(token),
    revokeToken: tell(async (...input) => provider.revokeToken?.(...input)),
  };
}
