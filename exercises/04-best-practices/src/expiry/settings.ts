import type { EnvironmentReader } from "@workshop/auth";

export type ExpirySettings = Readonly<Record<never, never>>;

export function readExpiry(_reader: EnvironmentReader): ExpirySettings | undefined {
  return {};
}
