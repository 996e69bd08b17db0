import { constants } from "node:crypto";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { SecureContextOptions } from "node:tls";
import type { Tls } from "@workshop/solution-03-confidential-client";
import type { Express } from "express";
import type { Config } from "../config.ts";
import { followCertificate } from "./follow-certificate.ts";

export interface Listener {
  readonly server: Server;
  /** Ends what watches and waits beside the server. */
  stop(): void;
}

/**
 * TLS 1.2 and 1.3; older versions MUST NOT be negotiated (RFC 9325 §3.1.1). It is Node's default, and said here because
 * NODE_OPTIONS can change that. No renegotiation, which TLS 1.3 does not have any more.
 */
const secure = (tls: Tls): SecureContextOptions => ({
  ...tls,
  minVersion: "TLSv1.2",
  secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
});

/** The server that clients connect to: TLS with the configured certificate and those that follow it, or plain HTTP. */
export function createListener({ tls, https: { files } }: Config, app: Express): Listener {
  if (!tls || !files) return { server: createServer(app), stop: () => undefined };
  const server = createSecureServer(secure(tls), app);
  // For new connections; those that are open go on as they are.
  return { server, stop: followCertificate(files, tls, (renewed) => server.setSecureContext(secure(renewed))) };
}
