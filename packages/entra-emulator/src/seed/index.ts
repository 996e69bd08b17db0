/** The fixed ids, names, passwords and secrets of the two seeded tenants. */
export { contoso } from "./contoso.ts";
export { fabrikam } from "./fabrikam.ts";
export { GRAPH_APP_ID, microsoftGraph } from "./microsoft-graph.ts";
export { managedIdentities } from "./managed-identities.ts";
export { vaults } from "./vaults.ts";
export type { ManagedIdentity, ManagedIdentityName } from "./managed-identities.ts";
export type { AccessPolicy, SeedVault } from "./vaults.ts";
export type { SeedApp, Tenant } from "./define.ts";
export type { Application, Group, User } from "../directory/model.ts";
