/** A Microsoft Entra tenant that runs on this machine. */
export { startEntra } from "./start-entra.ts";
export { EmulatorStartError } from "./errors/start-error.ts";
export type { Entra, StartOptions } from "./entra.ts";
export type { ProfileItem } from "./profile/profile.ts";
export type { Faults, GraphFault, LifetimeRule, TokenFault } from "./faults/model.ts";
export type { IdentityEnvironment, ManagedIdentityEndpoints } from "./managed-identity/managed-identity.ts";
export type { IdentityFault } from "./managed-identity/faults.ts";
export type { Exchange } from "./recorder/exchange.ts";
export type { IssuedSecret, SecretKind } from "./recorder/issued-secrets.ts";
