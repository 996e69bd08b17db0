import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keysDirectory } from "./tenant.ts";

/** Where the tenant keeps its certificate and key, once it has made them. */
const kept = join(keysDirectory, "tls.json");

/**
 * Writes the tenant's certificate for localhost, and its key, as PEM files: `localhost.pem` and `localhost-key.pem` beside
 * its authority. A learner's server can show it (TLS_CERT_FILE, TLS_KEY_FILE), and whoever trusts the tenant trusts it.
 */
export function writeLocalCertificate(): void {
  if (!existsSync(kept)) return;
  const { certificate, key } = JSON.parse(readFileSync(kept, "utf8")) as { certificate: string; key: string };
  writeFileSync(join(keysDirectory, "localhost.pem"), certificate, { mode: 0o600 });
  writeFileSync(join(keysDirectory, "localhost-key.pem"), key, { mode: 0o600 });
}
