import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEntra } from "@workshop/entra-emulator";
import "reflect-metadata";

/**
 * Runs once, before vitest starts the processes that run the tests. Node reads NODE_EXTRA_CA_CERTS when a process
 * starts and never again, so the tenant's certificate authority is made here, and a certificate for `startStandIn`.
 */
export default async function trustTenant(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tenant-keys-"));
  const entra = await startEntra({ port: 0, keysDirectory: folder });
  await entra.stop();
  const trusted = join(folder, "trusted.pem");
  const standIn = await createCertificate();
  await writeFile(trusted, `${entra.caCertificate}\n${standIn.cert}\n`);
  await appendFile(join(folder, "stand-in.json"), JSON.stringify(standIn), { mode: 0o600 });
  process.env["TENANT_KEYS"] = folder;
  process.env["NODE_EXTRA_CA_CERTS"] = trusted;
  return () => rm(folder, { recursive: true, force: true });
}

/** A self-signed certificate for localhost. */
async function createCertificate(): Promise<{ key: string; cert: string }> {
  const x509 = await import("@peculiar/x509");
  const signingAlgorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ["sign", "verify"]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: "CN=localhost",
      keys,
      signingAlgorithm,
      extensions: [new x509.SubjectAlternativeNameExtension([{ type: "dns", value: "localhost" }])],
    },
    crypto,
  );
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
    cert: certificate.toString("pem"),
  };
}
