import { isIP } from "node:net";
import { nameConstraints } from "./name-constraints.ts";
import { loadX509, privateKeyPem, randomSerial } from "./x509.ts";

export interface TlsMaterial {
  /** PEM of the authority that signed the server's certificate. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/** Names of the key vaults. The authority may vouch for them: they are below localhost (RFC 5280 §4.2.1.10). */
export const VAULT_HOSTS = "*.vault.localhost";

const DAY = 86_400_000;
const P256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** Browsers refuse server certificates of more than 825 days. */
function validity(): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(Date.now() - DAY), notAfter: new Date(Date.now() + 730 * DAY) };
}

async function makeAuthority(hosts: readonly string[]) {
  const x509 = await loadX509();
  const keys = await crypto.subtle.generateKey(P256, true, ["sign", "verify"]);
  const { oid, value } = nameConstraints(hosts);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name: "CN=Workshop local tenant CA, O=This machine only",
    ...validity(),
    keys,
    signingAlgorithm: P256,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      new x509.Extension(oid, true, value),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { keys, certificate };
}

/**
 * An authority and the one certificate it ever signs. Its private key is dropped here: whoever trusts this authority
 * trusts that one certificate.
 */
export async function makeCertificates(hosts: readonly string[]): Promise<TlsMaterial> {
  const x509 = await loadX509();
  const authority = await makeAuthority(hosts);
  const keys = await crypto.subtle.generateKey(P256, true, ["sign", "verify"]);
  const names = [...hosts, VAULT_HOSTS].map((host) => ({
    type: isIP(host) ? ("ip" as const) : ("dns" as const),
    value: host,
  }));
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    subject: "CN=localhost, O=Workshop local tenant",
    issuer: authority.certificate.subject,
    ...validity(),
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: P256,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names),
      await x509.AuthorityKeyIdentifierExtension.create(authority.keys.publicKey),
    ],
  });
  return {
    ca: `${authority.certificate.toString("pem")}\n`,
    certificate: `${certificate.toString("pem")}\n`,
    key: await privateKeyPem(keys.privateKey),
  };
}
