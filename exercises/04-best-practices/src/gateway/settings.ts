import type { EnvironmentReader } from "@workshop/auth";

/** Addresses, and asked whether one is among them. `BlockList` of node:net is one. */
export interface Addresses {
  check(address: string, family: "ipv4" | "ipv6"): boolean;
}

export interface GatewaySettings {
  /** `TRUSTED_PROXY`: what stands in front of this server and may say for whom it asks. false: nothing does. */
  readonly hop: Addresses | false;
}

// TODO 8: TRUSTED_PROXY is "10.0.0.4, 10.1.0.0/24" or ::1. What may the reader refuse?
export function readGateway(_reader: EnvironmentReader): GatewaySettings | undefined {
  return { hop: false };
}
