import { ClientSecretCredential } from "@azure/identity";
import { afterAll } from "vitest";
import { type Entra, type StartOptions, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";

export const { daemon, remoteServer, localServer } = contoso.apps;

/** A tenant in memory, with the kept keys of this test run; stopped when the file is done. */
export async function startAzureTenant(options: StartOptions = {}): Promise<Entra> {
  const entra = await startEntra({ port: 0, keysDirectory: process.env.TEST_KEYS_DIRECTORY ?? "", ...options });
  afterAll(() => entra.stop());
  return entra;
}

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
