import type { Endpoints, RemoteServer } from "./remote.ts";

type Metadata = Readonly<Record<string, unknown>>;

const WELL_KNOWN = "/.well-known/oauth-authorization-server";

/** The path of the issuer that the protected resource names (RFC 9728 §3.1); "" for one without. */
async function issuerPath(server: RemoteServer): Promise<string> {
  const path = `/.well-known/oauth-protected-resource${new URL(server.url).pathname}`;
  const { authorization_servers: issuers } = (await server.send({ path })).json;
  const [issuer] = Array.isArray(issuers) ? issuers.map(String) : [];
  return issuer !== undefined && URL.canParse(issuer) ? new URL(issuer).pathname.replace(/\/$/, "") : "";
}

/**
 * What the server says about itself as an authorization server; {} when it says nothing. The path of an issuer comes
 * after the well-known part (RFC 8414 §3.1).
 */
export async function authorizationServerMetadata(server: RemoteServer): Promise<Metadata> {
  const { json } = await server.send({ path: WELL_KNOWN });
  if (json["issuer"] !== undefined) return json;
  return (await server.send({ path: `${WELL_KNOWN}${await issuerPath(server)}` })).json;
}

/** The path of an endpoint as the metadata names it. @param usual where it is when the metadata does not say */
export function pathOf(metadata: Metadata, endpoint: string, usual: string): string {
  const url = metadata[endpoint];
  return typeof url === "string" && URL.canParse(url) ? new URL(url).pathname : usual;
}

/** Where a server that has to be its own authorization server listens: as it says, or else where the MCP SDK puts things. */
export async function advertisedEndpoints(server: RemoteServer): Promise<Endpoints> {
  const metadata = await authorizationServerMetadata(server);
  return {
    authorize: pathOf(metadata, "authorization_endpoint", "/authorize"),
    register: pathOf(metadata, "registration_endpoint", "/register"),
    token: pathOf(metadata, "token_endpoint", "/token"),
  };
}

/**
 * Where the server lets people sign in and clients register, when it is its own authorization server.
 * @returns undefined when its metadata names no such places, or places on another origin
 */
export async function ownEndpoints(server: RemoteServer): Promise<Endpoints | undefined> {
  const metadata = await authorizationServerMetadata(server);
  const at = (name: string): string | undefined => {
    const url = metadata[`${name}_endpoint`];
    if (typeof url !== "string" || !URL.canParse(url) || new URL(url).origin !== server.origin) return undefined;
    return new URL(url).pathname;
  };
  const [authorize, token, register] = [at("authorization"), at("token"), at("registration")];
  return authorize && token && register ? { authorize, token, register } : undefined;
}
