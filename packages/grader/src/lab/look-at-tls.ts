import { connect as connectPlain } from "node:net";
import { connect } from "node:tls";
import type { TlsSight, TlsVersions } from "@workshop/attacks";

/** Milliseconds. A server that is there answers in a few. */
const PATIENCE = 5_000;

/** Opens TLS with the versions that are asked for, tells what was agreed on and shown, and hangs up. */
export function lookAtTls(origin: string, { min, max }: TlsVersions = {}): Promise<TlsSight> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      // It is looked at, not trusted.
      rejectUnauthorized: false,
      // OpenSSL has no cipher for the versions before 1.2 at its usual level; a client of then has.
      ciphers: "DEFAULT:@SECLEVEL=0",
      ...(min && { minVersion: min }),
      ...(max && { maxVersion: max }),
    });
    const see = (sight: TlsSight): void => {
      socket.destroy();
      resolve(sight);
    };
    socket.setTimeout(PATIENCE, () => see({ opened: false, why: "ETIMEDOUT" }));
    socket.once("error", (error: NodeJS.ErrnoException) => see({ opened: false, why: error.code ?? error.message }));
    socket.once("close", () => see({ opened: false, why: "ECONNRESET" }));
    socket.once("secureConnect", () => {
      const { fingerprint256, subject, valid_to: validTo } = socket.getPeerCertificate();
      const certificate = { fingerprint: fingerprint256, subject: String(subject.CN), validTo };
      see({ opened: true, version: socket.getProtocol() ?? "", certificate });
    });
  });
}

/** Sends a plain request to a port that may want TLS. @returns all that came back until somebody hung up */
export function speakPlainHttp(origin: string, path = "/"): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let text = "";
    const socket = connectPlain(Number(port || 80), hostname);
    socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on("error", () => undefined).once("close", () => resolve(text));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`);
  });
}
