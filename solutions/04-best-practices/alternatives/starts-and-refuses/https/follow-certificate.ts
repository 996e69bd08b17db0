import { unwatchFile, watchFile } from "node:fs";
import { createEnvironmentReader } from "@workshop/auth";
import { log, readTls, type Tls } from "@workshop/solution-03-confidential-client";
import type { CertificateFiles } from "./settings.ts";

/** Milliseconds between two looks: it needs no word of the file system. */
const INTERVAL = 500;

/** Looks at the certificate's file, which is replaced last, again and again. @returns ends it */
export function followCertificate(files: CertificateFiles, _first: Tls, use: (tls: Tls) => void): () => void {
  const look = (): void => {
    const tls = readTls(createEnvironmentReader({ TLS_CERT_FILE: files.certFile, TLS_KEY_FILE: files.keyFile }));
    if (tls) use(tls);
    else log("certificate-refused");
  };
  watchFile(files.certFile, { interval: INTERVAL, persistent: false }, look);
  return () => unwatchFile(files.certFile, look);
}
