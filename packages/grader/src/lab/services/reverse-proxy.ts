import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReverseProxy, ReverseProxyOptions } from "@workshop/attacks";
import { freePort, isListening } from "../port.ts";
import { createServerCertificate } from "../server-certificate.ts";
import { openWire } from "../wire.ts";
import { nginxConfiguration } from "./nginx-configuration.ts";
import { requireProgram } from "./require-program.ts";
import { startProgram } from "./start-program.ts";

interface Place {
  /** Where its configuration and its logs are; removed by the caller. */
  readonly folder: string;
  readonly keysDirectory: string;
  readonly caFile: string;
}

/**
 * Starts an nginx in front of servers, on this machine only.
 * @throws SetUpError when this machine has no nginx, or it does not start
 */
export async function startReverseProxy(
  { folder, keysDirectory, caFile }: Place,
  { upstreams, port: wanted, tls = true, headers = {} }: ReverseProxyOptions,
): Promise<ReverseProxy> {
  const file = requireProgram("nginx");
  const port = wanted ?? (await freePort());
  const certificate = tls ? createServerCertificate(keysDirectory, folder) : undefined;
  const settings = join(folder, "nginx.conf");
  writeFileSync(settings, nginxConfiguration({ port, folder, upstreams, certificate, caFile, headers }), {
    mode: 0o600,
  });
  const program = await startProgram({
    file,
    args: ["-p", folder, "-c", settings],
    folder,
    isReady: () => isListening(port),
  });
  const wire = openWire(`${tls ? "https" : "http"}://localhost:${port}/mcp`, caFile);
  const accessLog = join(folder, "access.log");
  return {
    ...wire,
    log: () => `${existsSync(accessLog) ? readFileSync(accessLog, "utf8") : ""}${program.said()}`,
    kill: () => program.kill(),
    async stop() {
      await Promise.all([wire.stop(), program.kill()]);
    },
  };
}
