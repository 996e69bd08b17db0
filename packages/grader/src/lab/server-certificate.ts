import { X509Certificate } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerCertificate } from "@workshop/attacks";
import { makeCertificates } from "@workshop/entra-emulator";

/** PEM. */
interface Pair {
  readonly certificate: string;
  readonly key: string;
}

/** What the tenants of this machine show, and who trusts them trusts already. */
export function readTenantCertificate(keysDirectory: string): Pair {
  return JSON.parse(readFileSync(join(keysDirectory, "tls.json"), "utf8")) as Pair;
}

function replace(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * Puts the tenants' certificate into a folder, for a server of our own.
 * @param onRenewed hears of an authority (PEM) before its certificate is there
 */
export function createServerCertificate(
  keysDirectory: string,
  folder: string,
  onRenewed: (authority: string) => void = () => undefined,
): ServerCertificate {
  const [certFile, keyFile] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const write = ({ certificate, key }: Pair): void => {
    // The key first: a server that watches its certificate finds both.
    replace(keyFile, key);
    replace(certFile, certificate);
  };
  write(readTenantCertificate(keysDirectory));
  return {
    certFile,
    keyFile,
    fingerprint: () => new X509Certificate(readFileSync(certFile)).fingerprint256,
    async renew() {
      const made = await makeCertificates(["localhost", "127.0.0.1", "::1"]);
      onRenewed(made.ca);
      write(made);
    },
  };
}
