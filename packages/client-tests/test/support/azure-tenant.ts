import { ClientSecretCredential } from "@azure/identity";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { daemon } from "./tenant.ts";

export { daemon, localServer, remoteServer, startTenant as startAzureTenant } from "./tenant.ts";

/** What a custom authority needs of every @azure/identity credential, and nothing else. */
export function custom({ origin }: Entra) {
  return { authorityHost: origin, disableInstanceDiscovery: true };
}

export function secretCredential(entra: Entra, app: { appId: string; secret?: string } = daemon) {
  return new ClientSecretCredential(contoso.id, app.appId, app.secret ?? "", custom(entra));
}

/** The claims of a token, for looking at: nobody here believes them. */
export function claimsOf(token: string | undefined): Record<string, unknown> {
  const [, payload = ""] = (token ?? "").split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
}
