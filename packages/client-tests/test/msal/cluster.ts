import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SignJWT, exportJWK } from "jose";
import { afterAll } from "vitest";
import type { ClientCertificate } from "@workshop/entra-emulator";

export interface Cluster {
  readonly issuer: string;
  /** Of what it runs. */
  readonly subject: string;
  /** Good for Entra's token exchange, unless changed. */
  token(changes?: { sub?: string; aud?: string }): Promise<string>;
}

const SUBJECT = "system:serviceaccount:notes:export";

/** Somebody else's OIDC provider. It shows the tenant's own certificate, which the tenant trusts. Stopped with the file. */
export async function startCluster({ privateKey, publicKey }: ClientCertificate): Promise<Cluster> {
  const tls = readFileSync(join(process.env["TEST_KEYS_DIRECTORY"] ?? "", "tls.json"), "utf8");
  const { certificate: cert, key } = JSON.parse(tls) as { certificate: string; key: string };
  const { kty, n, e } = await exportJWK(publicKey);
  const server = createServer({ cert, key }, ({ url }, res) => {
    const document = url === "/keys" ? { keys: [{ kty, n, e, kid: "1" }] } : { issuer, jwks_uri: `${issuer}/keys` };
    res.setHeader("content-type", "application/json").end(JSON.stringify(document));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => void server.close());
  const issuer = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    subject: SUBJECT,
    token(changes = {}) {
      const jwt = new SignJWT({ iss: issuer, sub: SUBJECT, aud: "api://AzureADTokenExchange", ...changes });
      return jwt.setProtectedHeader({ alg: "RS256", kid: "1" }).setIssuedAt().setExpirationTime("1h").sign(privateKey);
    },
  };
}
