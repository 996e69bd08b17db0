import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { exportPKCS8 } from "jose";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY = 86_400_000;

const newKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
const dates = () => ({ notBefore: new Date(Date.now() - DAY), notAfter: new Date(Date.now() + 30 * DAY) });

/** The files of a server's certificate in a folder. */
export const certificateFiles = (folder: string) => ({
  cert: join(folder, "server.pem"),
  key: join(folder, "server-key.pem"),
});

/**
 * What the owner of an MCP server on this machine would get from a CA of their own: a certificate for localhost.
 * @returns the CA's certificate, PEM
 */
export async function makeServerCertificate(folder: string): Promise<string> {
  const authorityKeys = await newKeys();
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: "CN=CA of MCP servers under test",
    ...dates(),
    keys: authorityKeys,
    signingAlgorithm: ALGORITHM,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  });
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.create({
    subject: "CN=localhost",
    issuer: authority.subject,
    ...dates(),
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new SubjectAlternativeNameExtension([{ type: "dns", value: "localhost" }]),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    ],
  });
  const files = certificateFiles(folder);
  writeFileSync(files.cert, certificate.toString("pem"));
  writeFileSync(files.key, await exportPKCS8(keys.privateKey), { mode: 0o600 });
  return authority.toString("pem");
}
