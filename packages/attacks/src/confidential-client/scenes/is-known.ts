import { authorizeUrl, newPkce, REDIRECT } from "../../remote/facade-sign-in.ts";
import type { RemoteServer } from "../../remote/remote.ts";

/** Does the server take up an authorization request of a client with this id? It goes no further. */
export async function isKnown(server: RemoteServer, clientId: string): Promise<boolean> {
  const client = { clientId, clientSecret: undefined, redirectUris: [REDIRECT] };
  const path = authorizeUrl(server, client, newPkce()).slice(server.origin.length);
  const { status, headers } = await server.send({ path });
  return status > 0 && status < 400 && !headers["location"]?.startsWith(REDIRECT);
}
