import { FORM, type Ready } from "../server.ts";

interface MockServer {
  readonly issuer: {
    readonly url: string | undefined;
    readonly keys: { generate(algorithm: string): Promise<unknown> };
  };
  start(port: number, host: string): Promise<void>;
}

/** oauth2-mock-server: checks no secret. */
export async function startOAuth2MockServer(load: (name: string) => Promise<unknown>): Promise<Ready> {
  const { OAuth2Server } = (await load("oauth2-mock-server")) as { OAuth2Server: new () => MockServer };
  const server = new OAuth2Server();
  await server.issuer.keys.generate("RS256");
  await server.start(0, "127.0.0.1");
  const origin = server.issuer.url ?? "";
  const body = "grant_type=client_credentials&client_id=bench&client_secret=bench&scope=api";
  return {
    kind: "ready",
    discovery: `${origin}/.well-known/openid-configuration`,
    targets: [
      {
        name: "client credentials",
        url: `${origin}/token`,
        method: "POST",
        headers: FORM,
        body,
        expects: "access_token",
      },
    ],
  };
}
