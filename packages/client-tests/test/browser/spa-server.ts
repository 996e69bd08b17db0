import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { browserApp } from "../support/tenant.ts";

const PAGE = '<!doctype html><title>Notes</title><body><script type="module" src="/spa.js"></script>';

async function bundle({ origin, port }: Entra, redirectUri: string): Promise<string> {
  const settings = {
    clientId: browserApp.appId,
    authority: `${origin}/${contoso.id}`,
    knownAuthorities: [`localhost:${port}`],
    redirectUri,
    postLogoutRedirectUri: redirectUri,
  };
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "spa.mjs")],
    define: { SETTINGS: JSON.stringify(settings) },
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Serves the application on a free port: of a single-page application's loopback address the port does not count. */
export async function startSpa(entra: Entra): Promise<string> {
  let script = "";
  const server = createServer(({ url }, res) => {
    const isScript = url === "/spa.js";
    res.setHeader("content-type", isScript ? "text/javascript" : "text/html").end(isScript ? script : PAGE);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  script = await bundle(entra, origin);
  return origin;
}
