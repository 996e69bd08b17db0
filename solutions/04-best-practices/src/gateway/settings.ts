import type { EnvironmentReader } from "@workshop/auth";

export type GatewaySettings = Readonly<Record<never, never>>;

export function readGateway(_reader: EnvironmentReader): GatewaySettings | undefined {
  return {};
}
