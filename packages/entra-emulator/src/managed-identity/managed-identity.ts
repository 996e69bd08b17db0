import { randomUUID } from "node:crypto";
import type { Emulator } from "../emulator.ts";
import { EmulatorStartError } from "../errors/start-error.ts";
import { asListener } from "../http/as-listener.ts";
import { type ListedRoute, listRoutes } from "../http/list-routes.ts";
import { managedIdentities, type ManagedIdentityName } from "../seed/managed-identities.ts";
import { createArcChallenges } from "./arc.ts";
import { type IdentityFault, createIdentityFaults } from "./faults.ts";
import { startIdentityListener } from "./listener.ts";
import { APP_SERVICE_PATH, ARC_PATH, createIdentityApp } from "./routes.ts";

/** Which machine a program believes to run on; clients choose by the variables they find. */
export type IdentityEnvironment = "imds" | "app-service" | "arc";

/** The endpoints that give tokens to what runs inside Azure. */
export interface ManagedIdentityEndpoints {
  /** "http://127.0.0.1:<port>"; undefined when they were not asked for. */
  readonly origin: string | undefined;
  /**
   * Environment variables for a program that uses a managed identity. A user-assigned one is named by AZURE_CLIENT_ID.
   *
   * @throws EmulatorStartError managed_identity_off, arc_unavailable
   */
  environment(kind: IdentityEnvironment, identity?: ManagedIdentityName): Record<string, string>;
  /** Every route of these endpoints. */
  routes(): Promise<readonly ListedRoute[]>;
  /** What the next requests hear instead of a token. */
  fault(fault: IdentityFault): void;
  clearFaults(): void;
  stop(): Promise<void>;
}

interface Options {
  readonly emulator: Emulator;
  readonly warn: (message: string) => void;
  /** Where the files of Azure Arc's challenges are; absent: where clients look. */
  readonly arcFolder?: string | undefined;
}

/** Nobody asked for them: nothing listens, and whoever wants variables hears how to get them. */
export const noManagedIdentity: ManagedIdentityEndpoints = {
  origin: undefined,
  environment() {
    throw new EmulatorStartError(
      "managed_identity_off",
      "The managed identity endpoints are off. Start the tenant with managedIdentity: true, or with --managed-identity.",
    );
  },
  routes: () => Promise.resolve([]),
  fault: () => undefined,
  clearFaults: () => undefined,
  stop: () => Promise.resolve(),
};

export async function openManagedIdentity({ emulator, warn, arcFolder }: Options): Promise<ManagedIdentityEndpoints> {
  const [faults, arc, identityHeader] = [createIdentityFaults(), createArcChallenges(arcFolder), randomUUID()];
  const app = createIdentityApp({ emulator, faults, arc, identityHeader, warn });
  const { port, stop } = await startIdentityListener(asListener(app));
  const origin = `http://127.0.0.1:${port}`;
  const variables: Readonly<Record<IdentityEnvironment, () => Record<string, string>>> = {
    imds: () => ({ AZURE_POD_IDENTITY_AUTHORITY_HOST: origin }),
    "app-service": () => ({ IDENTITY_ENDPOINT: `${origin}${APP_SERVICE_PATH}`, IDENTITY_HEADER: identityHeader }),
    arc: () => {
      arc.prepare();
      return { IDENTITY_ENDPOINT: `${origin}${ARC_PATH}`, IMDS_ENDPOINT: origin };
    },
  };
  return {
    origin,
    environment(kind, name = "notesHost") {
      const identity = managedIdentities[name];
      const userAssigned = identity.kind === "UserAssigned" ? { AZURE_CLIENT_ID: identity.clientId } : {};
      return { ...variables[kind](), ...userAssigned };
    },
    routes: () => listRoutes(app),
    fault: faults.add,
    clearFaults: faults.clear,
    async stop() {
      await stop();
      arc.clear();
    },
  };
}
