import { X509Certificate } from "node:crypto";
import { watch } from "node:fs";
import { dirname } from "node:path";
import { createEnvironmentReader } from "@workshop/auth";
import { log, logError, readTls, type Tls } from "@workshop/solution-03-confidential-client";
import type { CertificateFiles } from "./settings.ts";

/** Milliseconds without a change before the files are read: whoever renews writes two of them. */
const SETTLE = 100;
/** Milliseconds. File systems of the network, and of some containers, tell nobody of a change. */
const LOOK_ANYWAY = 60_000;

/** What the files hold now; undefined, and a line in the log, when it is nothing that can be used. */
function readFiles({ certFile, keyFile }: CertificateFiles): Tls | undefined {
  const reader = createEnvironmentReader({ TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile });
  const tls = readTls(reader);
  for (const { variable, problem } of reader.problems) log("certificate-refused", { variable, problem });
  return tls || undefined;
}

const isSame = (one: Tls, other: Tls): boolean => one.cert === other.cert && one.key === other.key;

/**
 * Hands over each certificate that is put in the place of the first, within a second, or at SIGHUP at once. One that
 * cannot be used is refused: the last good one stays.
 *
 * Folders are watched, not files: certbot puts another link in the place of the file, and Kubernetes in that of a folder
 * beside it (`..data`), and a watched file would stay the old one.
 * @returns ends it
 */
export function followCertificate(files: CertificateFiles, first: Tls, use: (tls: Tls) => void): () => void {
  let current = first;
  function look(): void {
    const tls = readFiles(files);
    if (!tls || isSame(tls, current)) return;
    current = tls;
    use(tls);
    log("certificate-renewed", { validTo: new X509Certificate(tls.cert).validTo });
  }
  const settle = setTimeout(look, SETTLE).unref();
  const folders = new Set(Object.values(files).map((file) => dirname(file)));
  const watchers = [...folders].map((folder) =>
    watch(folder, { persistent: false }, () => void settle.refresh()).on("error", (error) =>
      logError("certificate-not-watched", error),
    ),
  );
  const looking = setInterval(look, LOOK_ANYWAY).unref();
  process.on("SIGHUP", look);
  return () => {
    watchers.forEach((watcher) => watcher.close());
    clearTimeout(settle);
    clearInterval(looking);
    process.off("SIGHUP", look);
  };
}
