import type { Application } from "../directory/model.ts";
import { defineApp } from "./define.ts";

/** An identity that Azure holds the credential of. It has a service principal in the tenant and no registration. */
export interface ManagedIdentity {
  readonly displayName: string;
  readonly tenantId: string;
  /** Ends with its resource, or lives on its own and is assigned to several (Learn, managed-identities overview). */
  readonly kind: "SystemAssigned" | "UserAssigned";
  readonly clientId: string;
  /** `id` of the service principal, "principal id" in the portal. */
  readonly principalId: string;
  /** Where Azure Resource Manager has it: the claim `xms_mirid`. */
  readonly resourceId: string;
}

const CONTOSO = "5f0c7a52-3b1e-4c8d-9a60-c0a705000001";
const GROUP = "/subscriptions/5ab5c000-6e2d-4f18-9b37-c0a705000d00/resourcegroups/notes/providers";

/** The identities of the machine that this tenant's managed identity endpoints stand for. */
export const managedIdentities = {
  /** Of the machine itself; holds User.Read.All of Graph, and may read and use what is in the vault. */
  notesHost: {
    displayName: "notes-host",
    tenantId: CONTOSO,
    kind: "SystemAssigned",
    clientId: "3a1d0000-8f24-4b6c-9d15-c0a705000d01",
    principalId: "5e201c00-93b4-4e6f-8d20-c0a705000d02",
    resourceId: `${GROUP}/Microsoft.Compute/virtualMachines/notes-host`,
  },
  /** Assigned to the machine; holds Notes.Read.All of the remote server. */
  notesReader: {
    displayName: "notes-reader",
    tenantId: CONTOSO,
    kind: "UserAssigned",
    clientId: "3a1d0000-8f24-4b6c-9d15-c0a705000d11",
    principalId: "5e201c00-93b4-4e6f-8d20-c0a705000d12",
    resourceId: `${GROUP}/Microsoft.ManagedIdentity/userAssignedIdentities/notes-reader`,
  },
} as const satisfies Readonly<Record<string, ManagedIdentity>>;

export type ManagedIdentityName = keyof typeof managedIdentities;

/** What the issuing of tokens needs to know of a client. It is in no list of registrations: there is none. */
export function asClient({ clientId, principalId, displayName }: ManagedIdentity): Application {
  return defineApp({ id: principalId, appId: clientId, servicePrincipalId: principalId, displayName });
}
