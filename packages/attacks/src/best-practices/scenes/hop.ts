import type { RemoteServer } from "../../remote/remote.ts";

/** The name that clients know a server by when a gateway stands in front of it. */
export const PUBLIC_NAME = "notes.contoso.com";
/** TRUSTED_PROXY: this machine is the gateway. */
export const HERE = "127.0.0.1, ::1";
/** TRUSTED_PROXY: some other machine is; the address is kept for examples (RFC 5737). */
export const ELSEWHERE = "192.0.2.10";

type Headers = Readonly<Record<string, string>>;

/** The same server, asked with more headers: by a gateway that adds them, or by somebody who pretends to be one. */
export function withHeaders(server: RemoteServer, headers: Headers): RemoteServer {
  return {
    ...server,
    send: (request = {}) => server.send({ ...request, headers: { ...request.headers, ...headers } }),
    openStream: (request) => server.openStream({ ...request, headers: { ...request.headers, ...headers } }),
  };
}

/** What a gateway says of a client that came to it over https. */
export const saysHttps = (name = PUBLIC_NAME): Headers => ({ "x-forwarded-proto": "https", "x-forwarded-host": name });
