import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { refuse, type Rule } from "../settings/rule.ts";
import type { ClientCredential } from "./client-credential.ts";

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;
const KEY = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^-]+-----END (?:RSA )?PRIVATE KEY-----/;

const ONE_FILE = "Give one PEM file with the certificate and its private key (RSA, no passphrase).";

/**
 * `AZURE_CLIENT_CERTIFICATE_PATH`, as the Azure SDKs have it: a PEM file with the certificate and its private key. Entra knows the
 * certificate by its SHA-256 thumbprint, and gets assertions that the key signed; the key never leaves this machine.
 * It is read once: after the file changed, start again.
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export const certificateRule: Rule<ClientCredential> = (path) => {
  let pem: string;
  try {
    pem = readFileSync(path, "utf8");
  } catch {
    return refuse("is not a file that can be read", ONE_FILE);
  }
  const [certificate, key] = [CERTIFICATE.exec(pem)?.[0], KEY.exec(pem)?.[0]];
  if (!certificate || !key) return refuse("lacks the certificate or its key", ONE_FILE);
  try {
    const parsed = new X509Certificate(certificate);
    const privateKey = createPrivateKey(key);
    if (privateKey.asymmetricKeyType !== "rsa") return refuse("has a key that is no RSA key", ONE_FILE);
    if (!parsed.checkPrivateKey(privateKey)) return refuse("has a key that is not the certificate's", ONE_FILE);
    if (Date.parse(parsed.validTo) < Date.now())
      return refuse("has a certificate that is out of date", "Make a new one.");
    const thumbprintSha256 = parsed.fingerprint256.replaceAll(":", "").toLowerCase();
    return { value: { clientCertificate: { thumbprintSha256, privateKey: key } } };
  } catch {
    return refuse("has a part that cannot be read", ONE_FILE);
  }
};
