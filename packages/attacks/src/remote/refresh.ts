import type { RegisteredClient } from "./facade-sign-in.ts";
import type { RemoteServer } from "./remote.ts";

export interface Refreshed {
  readonly status: number;
  readonly accessToken: string | undefined;
  readonly refreshToken: string | undefined;
  readonly scope: string | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Shows a refresh token (RFC 6749 §6). `changes` replace or add parameters. */
export async function refresh(
  server: RemoteServer,
  { clientId, clientSecret }: RegisteredClient,
  refreshToken: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<Refreshed> {
  const form = {
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: clientId,
    ...(clientSecret && { client_secret: clientSecret }),
    ...changes,
  };
  const { status, json } = await server.send({ path: server.endpoints?.token ?? "/token", method: "POST", form });
  return {
    status,
    accessToken: status === 200 ? text(json["access_token"]) : undefined,
    refreshToken: text(json["refresh_token"]),
    scope: text(json["scope"]),
  };
}
