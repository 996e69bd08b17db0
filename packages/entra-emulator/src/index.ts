/** A Microsoft Entra tenant that runs on this machine. */
export { startEntra } from "./start-entra.ts";
export { EmulatorStartError } from "./errors/start-error.ts";
export type { Entra, StartOptions } from "./entra.ts";
export type { Faults, GraphFault, LifetimeRule, TokenFault } from "./faults/model.ts";
export type { Exchange } from "./recorder/exchange.ts";
export type { IssuedSecret, SecretKind } from "./recorder/issued-secrets.ts";
