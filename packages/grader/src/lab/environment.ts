import { join } from "node:path";
import type { RemoteOptions, ServerCertificate, ServerOptions } from "@workshop/attacks";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { browserHandoff } from "./browser-inbox.ts";

/** The ecosystem's own names, as a person would set them in the configuration of an MCP client. */
export function localEnvironment(
  { entra, home, atTheBrowser, env }: ServerOptions,
  inbox: string,
): Record<string, string> {
  return {
    AZURE_TENANT_ID: contoso.id,
    AZURE_CLIENT_ID: contoso.apps.localServer.appId,
    AZURE_AUTHORITY_HOST: entra.origin,
    GRAPH_BASE_URL: entra.origin,
    NODE_EXTRA_CA_CERTS: requireCaFile(entra),
    TOKEN_CACHE_DIR: join(home, "token-cache"),
    BROWSER: atTheBrowser ? browserHandoff : "none",
    WORKSHOP_BROWSER_INBOX: inbox,
    ...env,
  };
}

/** As an operator would set them for a server that is reached over HTTP. */
export function remoteEnvironment(
  { entra, issuer, publicOrigin, env }: RemoteOptions,
  { port, origin, certificate }: { port: number; origin: string; certificate: ServerCertificate | undefined },
): Record<string, string> {
  const { appId, secret = "" } = contoso.apps.remoteServer;
  return {
    AZURE_TENANT_ID: contoso.id,
    AZURE_CLIENT_ID: appId,
    AZURE_CLIENT_SECRET: secret,
    AZURE_AUTHORITY_HOST: entra.origin,
    GRAPH_BASE_URL: entra.origin,
    NODE_EXTRA_CA_CERTS: requireCaFile(entra),
    AUTHORIZATION_SERVER: issuer,
    PORT: String(port),
    BASE_URL: publicOrigin ?? origin,
    ...(certificate && { TLS_CERT_FILE: certificate.certFile, TLS_KEY_FILE: certificate.keyFile }),
    ...env,
  };
}

/** Written once, with the keys, and never again: a server reads it while it starts. */
export function requireCaFile({ caFile }: Entra): string {
  if (!caFile) throw new Error("the lab's tenants keep their keys on disk, and so their certificate");
  return caFile;
}
