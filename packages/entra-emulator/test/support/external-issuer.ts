import { exportJWK } from "jose";
import { type ClientCertificate, makeClientCertificate, signWith } from "./client-certificate.ts";
import { type DocumentServer, startDocumentServer } from "./document-server.ts";

/** Somebody else's OIDC provider: a cluster, a build service. */
export interface ExternalIssuer {
  readonly issuer: string;
  readonly server: DocumentServer;
  /** A token of its own, good for `kube` unless changed. */
  token(changes?: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
  /** Signs with another key from now on, and publishes that one only. */
  roll(): Promise<void>;
  publish(metadata?: Record<string, unknown>): Promise<void>;
}

export const SUBJECT = "system:serviceaccount:notes:export";
const METADATA = "/tenant-1/.well-known/openid-configuration";

export async function startExternalIssuer(): Promise<ExternalIssuer> {
  const server = await startDocumentServer();
  const issuer = `${server.origin}/tenant-1`;
  let generation = 1;
  let keys: ClientCertificate = await makeClientCertificate();
  const publish: ExternalIssuer["publish"] = async (metadata = {}) => {
    const { kty, n, e } = await exportJWK(keys.publicKey);
    server.pages[METADATA] = { body: JSON.stringify({ issuer, jwks_uri: `${issuer}/keys`, ...metadata }) };
    server.pages["/tenant-1/keys"] = { body: JSON.stringify({ keys: [{ kty, n, e, kid: `key-${generation}` }] }) };
  };
  await publish();
  return {
    issuer,
    server,
    publish,
    token(changes = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, sub: SUBJECT, aud: "api://AzureADTokenExchange", iat: now, exp: now + 3600 };
      return signWith(keys, { ...claims, ...changes }, { kid: `key-${generation}`, ...header });
    },
    async roll() {
      keys = await makeClientCertificate();
      generation += 1;
      await publish();
    },
  };
}
