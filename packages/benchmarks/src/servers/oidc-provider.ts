import { generateKeyPairSync } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { FORM, type Ready } from "../server.ts";

interface Provider {
  listen(port: number, host: string, then: () => void): Server;
}
type ProviderClass = new (issuer: string, configuration: object) => Provider;

const RESOURCE = "https://api.example";

/** oidc-provider with the least that makes it sign an RS256 access token for a client with a secret. */
export async function startOidcProvider(load: (name: string) => Promise<unknown>): Promise<Ready> {
  const { default: Provider } = (await load("oidc-provider")) as { default: ProviderClass };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider("http://127.0.0.1", {
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: "bench" }] },
    clients: [
      {
        client_id: "bench",
        client_secret: "bench-secret",
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: "api", accessTokenFormat: "jwt", jwt: { sign: { alg: "RS256" } } }),
      },
    },
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = provider.listen(0, "127.0.0.1", () => resolve(listening));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const form = { grant_type: "client_credentials", scope: "api", resource: RESOURCE };
  return {
    kind: "ready",
    discovery: `${origin}/.well-known/openid-configuration`,
    targets: [
      {
        name: "client credentials",
        url: `${origin}/token`,
        method: "POST",
        headers: { ...FORM, authorization: `Basic ${Buffer.from("bench:bench-secret").toString("base64")}` },
        body: new URLSearchParams(form).toString(),
        expects: "access_token",
      },
    ],
  };
}
