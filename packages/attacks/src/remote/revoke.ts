import { authorizationServerMetadata, pathOf } from "./advertised.ts";
import type { RegisteredClient } from "./facade-sign-in.ts";
import type { RawAnswer, RemoteServer } from "./remote.ts";

/** Gives a token back (RFC 7009 §2.1). */
export async function revoke(
  server: RemoteServer,
  { clientId, clientSecret }: RegisteredClient,
  token: string,
): Promise<RawAnswer> {
  const path = pathOf(await authorizationServerMetadata(server), "revocation_endpoint", "/revoke");
  const form = { token, client_id: clientId, ...(clientSecret && { client_secret: clientSecret }) };
  return server.send({ path, method: "POST", form });
}
