import { contosoApps } from "./contoso-apps.ts";
import { contosoUsers } from "./contoso-users.ts";
import { managedIdentities } from "./managed-identities.ts";

/** What an access policy can allow on secrets (Learn, key-vault assign-access-policy). */
export type SecretPermission = "get" | "list" | "set" | "delete" | "recover" | "purge";
/** What an access policy can allow on keys. */
export type KeyPermission =
  | "get"
  | "list"
  | "create"
  | "import"
  | "update"
  | "delete"
  | "recover"
  | "purge"
  | "encrypt"
  | "decrypt"
  | "sign"
  | "verify"
  | "wrapKey"
  | "unwrapKey";

export interface AccessPolicy {
  /** A user, a group or a service principal. */
  readonly objectId: string;
  readonly secrets: readonly SecretPermission[];
  readonly keys: readonly KeyPermission[];
}

export interface SeedVault {
  /** The first label of its host name. */
  readonly name: string;
  readonly tenantId: string;
  readonly accessPolicies: readonly AccessPolicy[];
}

const READ_SECRETS: readonly SecretPermission[] = ["get", "list"];
const EVERY_SECRET: readonly SecretPermission[] = [...READ_SECRETS, "set", "delete", "recover", "purge"];
const USE_KEYS: readonly KeyPermission[] = [
  "get",
  "list",
  "encrypt",
  "decrypt",
  "sign",
  "verify",
  "wrapKey",
  "unwrapKey",
];
const EVERY_KEY: readonly KeyPermission[] = [...USE_KEYS, "create", "import", "update", "delete", "recover", "purge"];
const { hedy, ada } = contosoUsers;

/** Vaults by name. They start empty. */
export const vaults = {
  /** hedy and the app `daemon` do everything, `notesHost` reads secrets and uses keys, ada reads secrets. */
  notes: {
    name: "contoso-notes",
    tenantId: managedIdentities.notesHost.tenantId,
    accessPolicies: [
      { objectId: hedy.id, secrets: EVERY_SECRET, keys: EVERY_KEY },
      { objectId: contosoApps.daemon.servicePrincipalId, secrets: EVERY_SECRET, keys: EVERY_KEY },
      { objectId: managedIdentities.notesHost.principalId, secrets: READ_SECRETS, keys: USE_KEYS },
      { objectId: ada.id, secrets: READ_SECRETS, keys: [] },
    ],
  },
  /** Nobody's but hedy's: what everybody else finds closed. */
  payroll: {
    name: "contoso-payroll",
    tenantId: managedIdentities.notesHost.tenantId,
    accessPolicies: [{ objectId: hedy.id, secrets: EVERY_SECRET, keys: EVERY_KEY }],
  },
} as const satisfies Readonly<Record<string, SeedVault>>;

export const seededVaults: readonly SeedVault[] = Object.values(vaults);
