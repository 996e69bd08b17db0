import { hash } from "node:crypto";
import type { Client } from "@microsoft/microsoft-graph-client";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { type GraphClientOptions, GraphRequestError } from "@workshop/graph";
import { ExpiringMap } from "../expiring-map.ts";
import { UserNeededError } from "../trouble.ts";

/** The least that the tools need. */
export const GRAPH_SCOPES = ["User.Read"];

/**
 * Gets a Graph token for the person a checked token belongs to.
 * @param claims what Graph demanded when it refused the last one; JSON
 * @throws UserNeededError, UnavailableError
 */
export type GraphTokens = (auth: AuthInfo, claims?: string) => Promise<string>;

export interface GraphAccess {
  /** @throws UserNeededError when Entra wants the person first, UnavailableError */
  requireToken(auth: AuthInfo): Promise<void>;
  /** Calls Graph; once more when Graph demands claims and Entra can meet them without the person. */
  ask<T>(auth: AuthInfo, call: (graph: Client) => Promise<T>): Promise<T>;
}

const DEMANDS = { capacity: 1_000, lifetime: 60 * 60_000 };
const keyOf = ({ token }: AuthInfo): string => hash("sha256", token, "base64url");

/** Microsoft Graph in the name of callers. */
export function createGraphAccess(
  baseUrl: URL,
  graphTokens: GraphTokens,
  createClient: (options: GraphClientOptions, auth: AuthInfo) => Client,
): GraphAccess {
  /** What Graph demanded of the owner of a token: until a new token comes, the person is needed. */
  const demands = new ExpiringMap<string>(DEMANDS);
  const client = (auth: AuthInfo, claims?: string) =>
    createClient({ baseUrl, getAccessToken: () => graphTokens(auth, claims) }, auth);
  return {
    async requireToken(auth) {
      const claims = demands.get(keyOf(auth));
      if (claims !== undefined) throw new UserNeededError(claims);
      await graphTokens(auth);
    },
    async ask(auth, call) {
      try {
        return await call(client(auth));
      } catch (error) {
        if (!(error instanceof GraphRequestError) || error.claims === undefined) throw error;
        demands.set(keyOf(auth), error.claims);
        const answer = await call(client(auth, error.claims));
        void demands.delete(keyOf(auth));
        return answer;
      }
    },
  };
}
