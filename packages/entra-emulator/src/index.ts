/** A Microsoft Entra tenant that runs on this machine. */
export { startEntra } from "./start-entra.ts";
export { bundleDiagram } from "./portal/bundle-diagram.ts";
export { EmulatorStartError } from "./errors/start-error.ts";
export type { Entra, StartOptions } from "./entra.ts";
export { type ClientCertificate, makeClientCertificate } from "./keys/make-client-certificate.ts";
export { makeCertificates, type TlsMaterial } from "./keys/make-certificates.ts";
export type { ProfileItem } from "./profile/profile.ts";
export type { ListedRoute } from "./http/list-routes.ts";
export type {
  AuthorizeFault,
  Faults,
  GraphFault,
  LifetimeRule,
  Outage,
  StepUpRule,
  TokenFault,
  WaitingFault,
} from "./faults/model.ts";
export { signed, strangersKey, unsigned, withSecret } from "./hostile-tokens/compose.ts";
export { MintError } from "./hostile-tokens/mint-error.ts";
export type { MintFor, MintedToken } from "./hostile-tokens/mint.ts";
export type { RecipeName } from "./hostile-tokens/recipes.ts";
export type { IdentityEnvironment, ManagedIdentityEndpoints } from "./managed-identity/managed-identity.ts";
export type { IdentityFault } from "./managed-identity/faults.ts";
export type { Exchange, Rule } from "./recorder/exchange.ts";
export type { TokenSight } from "./recorder/token-sight.ts";
export type { IssuedSecret, SecretKind } from "./recorder/issued-secrets.ts";
