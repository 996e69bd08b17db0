import type { EnvironmentReader } from "@workshop/auth";
import type { GatewaySettings } from "../gateway/settings.ts";

/** Paths of PEM files. */
export interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

export interface HttpsSettings {
  /** Where the certificate is, and where a renewed one will be. false: this server speaks plain HTTP. */
  readonly files: CertificateFiles | false;
}

/** @param _gateway what stands in front; undefined after a problem of its own, which is no reason to name another */
export function readHttps(reader: EnvironmentReader, _gateway: GatewaySettings | undefined): HttpsSettings | undefined {
  // TODO 1: HOST=0.0.0.0 and BASE_URL=https://… are taken as they are. Who ends TLS then, and what if nobody does?
  const certFile = reader.optional("TLS_CERT_FILE", "", (text) => ({ value: text }));
  const keyFile = reader.optional("TLS_KEY_FILE", "", (text) => ({ value: text }));
  return certFile && keyFile ? { files: { certFile, keyFile } } : { files: false };
}
