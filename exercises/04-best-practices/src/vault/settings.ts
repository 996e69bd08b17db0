import type { EnvironmentReader } from "@workshop/auth";

export type VaultSettings = Readonly<Record<never, never>>;

export function readVault(_reader: EnvironmentReader): VaultSettings | undefined {
  return {};
}
