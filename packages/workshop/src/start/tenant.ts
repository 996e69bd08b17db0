import { join } from "node:path";
import { type Entra, EmulatorStartError, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { SetUpError, stateDirectory } from "@workshop/grader";
import type { TraceSource } from "../page/desk.ts";
import type { PageFacts } from "../page/page-facts.ts";

/** Where the tenant keeps its certificate authority and signing keys. */
export const keysDirectory = join(stateDirectory, "keys");

/** The certificate that other programs must trust, once the tenant has made it. */
export const authorityFile = join(keysDirectory, "ca.pem");

/**
 * Brings up the tenant of this workspace; what it knows and its keys survive a restart.
 * @throws SetUpError with the tenant's own words when this machine does not let it start
 */
export async function startTenant(port: number): Promise<Entra> {
  try {
    return await startEntra({ port, stateFile: join(stateDirectory, "tenant", "state.json"), keysDirectory });
  } catch (error) {
    throw error instanceof EmulatorStartError ? new SetUpError(error.message, { cause: error }) : error;
  }
}

/** The people of the seeded tenant, as the page and the terminal show them. */
export function seededUsers(): PageFacts["users"] {
  return Object.values(contoso.users).map((user) => ({
    id: user.id,
    name: user.displayName,
    signIn: user.signInName,
    password: user.password,
    ...(user.accountEnabled
      ? user.userType === "Guest"
        ? { note: "guest" as const }
        : {}
      : { note: "disabled" as const }),
  }));
}

/** The tenant's record, with the names of the seeded apps. */
export function traceOf({ recorder }: Entra): TraceSource {
  const names = new Map(Object.values(contoso.apps).map(({ appId, displayName }) => [appId, displayName]));
  return { ...recorder, nameOf: (clientId) => names.get(clientId) ?? clientId };
}

/** Path of the tenant's OpenID configuration: the first thing a client asks for. */
export const discoveryPath = `/${contoso.id}/v2.0/.well-known/openid-configuration`;
