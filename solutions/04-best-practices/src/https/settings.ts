import { type EnvironmentReader, refuse, type Rule } from "@workshop/auth";
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

const asItIs: Rule<string> = (text) => ({ value: text });
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

const HOW =
  "Set TLS_CERT_FILE and TLS_KEY_FILE, or TRUSTED_PROXY to the address of what ends TLS in front of this server.";

/** RFC 6750 §5.2: whoever takes bearer tokens MUST do so over TLS. Only what never leaves this machine may be plain. */
const hostRule =
  (isEncrypted: boolean): Rule<string> =>
  (host) =>
    isEncrypted || LOOPBACK.test(host) ? { value: host } : refuse("lets others connect without TLS", HOW);

/** A name that starts with https is a promise to clients; one for the network that does not is a mistake. */
const baseUrlRule =
  (isEncrypted: boolean, isOpen: boolean): Rule<string> =>
  (origin) => {
    const isHttps = origin.startsWith("https:");
    if (isHttps && !isEncrypted) return refuse("promises https, and nobody speaks it", HOW);
    if (!isHttps && isOpen) return refuse("uses http", "Clients on the network come over https.");
    return { value: origin };
  };

/** @param gateway what stands in front; undefined after a problem of its own, which is no reason to name another */
export function readHttps(reader: EnvironmentReader, gateway: GatewaySettings | undefined): HttpsSettings | undefined {
  const certFile = reader.optional("TLS_CERT_FILE", "", asItIs);
  const keyFile = reader.optional("TLS_KEY_FILE", "", asItIs);
  const isEncrypted = Boolean(certFile) || gateway?.hop !== false;
  const host = reader.optional("HOST", "localhost", hostRule(isEncrypted));
  const isOpen = host !== undefined && !LOOPBACK.test(host);
  const rule = baseUrlRule(isEncrypted, isOpen);
  if (isOpen && !certFile)
    reader.required("BASE_URL", "Give the https address that the gateway has for clients.", rule);
  else reader.optional("BASE_URL", "", rule);
  if (certFile === undefined || keyFile === undefined) return undefined;
  return { files: certFile !== "" && { certFile, keyFile } };
}
