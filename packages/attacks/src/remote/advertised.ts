import type { Endpoints, RemoteServer } from "./remote.ts";

/** What the server says about itself as an authorization server (RFC 8414 §3); {} when it says nothing. */
export async function authorizationServerMetadata(server: RemoteServer): Promise<Readonly<Record<string, unknown>>> {
  return (await server.send({ path: "/.well-known/oauth-authorization-server" })).json;
}

/** The path of an endpoint as the metadata names it. @param usual where it is when the metadata does not say */
export function pathOf(metadata: Readonly<Record<string, unknown>>, endpoint: string, usual: string): string {
  const url = metadata[endpoint];
  return typeof url === "string" && URL.canParse(url) ? new URL(url).pathname : usual;
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
