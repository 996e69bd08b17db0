import type { TestContext } from "vitest";
import { startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { API, daemon, localServer, remoteServer } from "../support/tenant.ts";

/** What the suite has to know; each is an environment variable. Without the first one it runs against the emulator. */
type Setting =
  | "CONTRACT_TENANT_ID"
  | "CONTRACT_AUTHORITY_HOST"
  | "CONTRACT_GRAPH_BASE_URL"
  | "CONTRACT_CLIENT_ID"
  | "CONTRACT_CLIENT_SECRET"
  | "CONTRACT_CLIENT_SECRET_ID"
  | "CONTRACT_CLIENT_EXPIRED_SECRET"
  | "CONTRACT_API"
  | "CONTRACT_API_CLIENT_ID"
  | "CONTRACT_PUBLIC_CLIENT_ID"
  | "CONTRACT_REFRESH_TOKEN";

const PUBLIC_CLOUD: Partial<Record<Setting, string>> = {
  CONTRACT_AUTHORITY_HOST: "https://login.microsoftonline.com",
  CONTRACT_GRAPH_BASE_URL: "https://graph.microsoft.com",
};

export const isReal = Boolean(process.env["CONTRACT_TENANT_ID"]);
const keysDirectory = process.env["TEST_KEYS_DIRECTORY"] ?? "";
/** One for every file of the suite, as a real tenant would be; it ends with the process. Undefined at a real tenant. */
export const entra = isReal ? undefined : await startEntra({ port: 0, keysDirectory });

const own: Partial<Record<Setting, string | undefined>> = {
  CONTRACT_TENANT_ID: contoso.id,
  CONTRACT_AUTHORITY_HOST: entra?.origin,
  CONTRACT_GRAPH_BASE_URL: entra?.origin,
  CONTRACT_CLIENT_ID: daemon.appId,
  CONTRACT_CLIENT_SECRET: daemon.secret,
  CONTRACT_CLIENT_SECRET_ID: daemon.secretId,
  CONTRACT_CLIENT_EXPIRED_SECRET: remoteServer.expiredSecret,
  CONTRACT_API: API,
  CONTRACT_API_CLIENT_ID: remoteServer.appId,
  CONTRACT_PUBLIC_CLIENT_ID: localServer.appId,
};

function setting(name: Setting): string | undefined {
  return isReal ? (process.env[name] ?? PUBLIC_CLOUD[name]) : own[name];
}

/** The value, or the test does not run and says which variable would bring it back. */
export function need(context: TestContext, name: Setting): string {
  return setting(name) ?? context.skip(`${name} is not set`);
}

/** Keeps a test away from a real tenant. */
export function onlyHere(context: TestContext, why: string): NonNullable<typeof entra> {
  return entra ?? context.skip(`not asked of a real tenant: ${why}`);
}

export const tenantId = setting("CONTRACT_TENANT_ID") ?? "";
export const authorityHost = setting("CONTRACT_AUTHORITY_HOST") ?? "";
export const graphBaseUrl = setting("CONTRACT_GRAPH_BASE_URL") ?? "";
