import {
  None,
  type TokenEndpointResponse,
  getValidatedIdTokenClaims,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
} from "oauth4webapi";
import { SCOPE, client, server } from "./tenant.ts";

/** Who is signed in. */
export interface Session {
  readonly name: string;
  readonly userName: string;
  /** Object id in the directory. */
  readonly userId: string;
  /** A token for Microsoft Graph that lives for another minute at least. @throws ResponseBodyError: sign in again */
  token(): Promise<string>;
  /** Another token, whatever time it is here: the tenant did not take the last one. @throws as `token` */
  renew(): Promise<string>;
}

const MINUTE = 60_000;

interface Tokens {
  readonly access: string;
  readonly refresh: string;
  /** Milliseconds. */
  readonly until: number;
}

function read(response: TokenEndpointResponse, before?: Tokens): Tokens {
  return {
    access: response.access_token,
    refresh: response.refresh_token ?? before?.refresh ?? "",
    until: Date.now() + (response.expires_in ?? 0) * 1000,
  };
}

async function renew(tokens: Tokens): Promise<Tokens> {
  const options = { additionalParameters: { scope: SCOPE } };
  const response = await refreshTokenGrantRequest(server, client, None(), tokens.refresh, options);
  return read(await processRefreshTokenResponse(server, client, response), tokens);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function createSession(response: TokenEndpointResponse): Session {
  const claims = getValidatedIdTokenClaims(response);
  let tokens = read(response);
  let renewing: Promise<Tokens> | undefined;
  const another = async () => {
    renewing ??= renew(tokens).finally(() => (renewing = undefined));
    tokens = await renewing;
    return tokens.access;
  };
  return {
    name: text(claims?.["name"]),
    userName: text(claims?.["preferred_username"]),
    userId: text(claims?.["oid"]),
    token: () => (tokens.until - Date.now() > MINUTE ? Promise.resolve(tokens.access) : another()),
    renew: another,
  };
}
