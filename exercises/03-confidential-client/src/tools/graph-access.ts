import type { Client } from "@microsoft/microsoft-graph-client";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { createGraphClient, toGraphRequestError } from "@workshop/graph";

/**
 * Gets a Graph token for the person a checked token belongs to.
 * @param claims what Graph demanded when it refused the last one; JSON
 * @throws UserNeededError, UnavailableError
 */
export type GraphTokens = (auth: AuthInfo, claims?: string) => Promise<string>;

export interface GraphAccess {
  /** @throws UserNeededError when Entra wants the person first, UnavailableError */
  requireToken(auth: AuthInfo): Promise<void>;
  /** Calls Graph. */
  ask<T>(auth: AuthInfo, call: (graph: Client) => Promise<T>): Promise<T>;
}

/** Microsoft Graph in the name of callers. */
export function createGraphAccess(baseUrl: URL, graphTokens: GraphTokens): GraphAccess {
  const client = (getAccessToken: () => Promise<string>) => createGraphClient({ baseUrl, getAccessToken });
  return {
    async requireToken(auth) {
      await graphTokens(auth);
    },
    async ask(auth, call) {
      try {
        // TODO 11: the token is here already, so it is tried first. For whom was it made, and who has seen it now?
        return await call(client(async () => auth.token));
      } catch (error) {
        if (toGraphRequestError(error).code !== "unauthorized") throw error;
      }
      // TODO 11: Graph may refuse this one too, and say which claims it demands. Who has to hear that?
      return call(client(() => graphTokens(auth)));
    },
  };
}
