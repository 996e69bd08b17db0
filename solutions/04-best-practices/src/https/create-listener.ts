import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Express } from "express";
import type { Config } from "../config.ts";

export interface Listener {
  readonly server: Server;
  /** Ends what watches and waits beside the server. */
  stop(): void;
}

/** The server that clients connect to: TLS from the configured files, or plain HTTP. */
export function createListener({ tls }: Config, app: Express): Listener {
  return { server: tls ? createSecureServer(tls, app) : createServer(app), stop: () => undefined };
}
